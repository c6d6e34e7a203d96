package vn.paraudit.engine.model;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.CaseFigures;

@Service
@Transactional(readOnly = true)
class EngineFigures implements CaseFigures {

    private final JdbcClient jdbc;

    EngineFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> tokens(String definitionId) {
        Map<String, Long> tokens = new HashMap<>();
        jdbc.sql("""
            select act_id_ as element, count(*) as cases from act_ru_execution
             where proc_def_id_ = :id and is_active_ and act_id_ is not null group by act_id_
            """).param("id", definitionId).query(row -> {
                tokens.put(row.getString("element"), row.getLong("cases"));
            });
        return tokens;
    }
}
