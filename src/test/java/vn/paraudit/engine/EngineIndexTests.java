package vn.paraudit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.ParAuditTest;

/** What every step writes has the indexes by which it is read, and no others. */
@ParAuditTest
class EngineIndexTests {

    @Autowired
    private JdbcClient jdbc;

    private List<String> indexesOf(String table) {
        return jdbc.sql("select regexp_replace(indexdef, '^.* USING btree ', '') from pg_indexes where tablename = :table order by 1").param("table", table)
            .query(String.class).list();
    }

    @Test
    void theHistoryOfStepsIsFoundByItsCaseAndByTheDayOnWhichItMayGo() {
        assertThat(indexesOf("act_hi_actinst")).containsExactlyInAnyOrder("(id_)", "(root_proc_inst_id_)", "(proc_inst_id_, act_id_)",
            "(execution_id_, act_id_, end_time_, id_)", "(removal_time_)");
    }

    @Test
    void aTaskOfTheEngineIsFoundByItsCase() {
        assertThat(indexesOf("act_ru_task")).containsExactlyInAnyOrder("(id_)", "(execution_id_)", "(proc_inst_id_)", "(proc_def_id_)", "(parent_task_id_)",
            "(case_def_id_)", "(case_execution_id_)");
    }
}
