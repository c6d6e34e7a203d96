package vn.paraudit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Types;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.ParAuditTest;

/** Statements mean the same whether the places of their names are known already or not. */
@ParAuditTest
class QuickParametersTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private NamedParameterJdbcTemplate named;

    @Test
    void aNameStandsWhereverItIsNamedAtEveryCall() {
        assertThat(named).isInstanceOf(QuickParameters.class);
        for (String said : List.of("một", "hai")) {
            assertThat(jdbc.sql("select :said::text || ':no' || :number::integer || :said -- :comment").param("number", 3).param("said", said)
                .query(String.class).single()).isEqualTo(said + ":no3" + said);
        }
    }

    @Test
    void nothingIsAValueAndAMissingOneIsRefused() {
        String sql = "select coalesce(:said::text, 'nothing')";
        for (int i = 0; i < 2; i++) {
            assertThat(jdbc.sql(sql).param("said", null).query(String.class).single()).isEqualTo("nothing");
            assertThatThrownBy(() -> jdbc.sql(sql).param("other", "x").query(String.class).single())
                .isInstanceOf(InvalidDataAccessApiUsageException.class).hasMessageContaining("said");
        }
    }

    @Test
    void listsOfEveryLengthAndValuesOfATypeOfTheirOwnAreTaken() {
        String sql = "select count(*) from generate_series(1, 9) n where n in (:numbers)";
        assertThat(List.of(List.of(3), List.of(3, 4, 5), List.of(8, 9, 10, 11))).extracting(numbers -> jdbc.sql(sql).param("numbers", numbers)
            .query(Integer.class).single()).containsExactly(1, 3, 2);
        assertThat(jdbc.sql("select :day::date + 1").param("day", "2026-05-04", Types.OTHER).query(String.class).single()).isEqualTo("2026-05-05");
    }
}
