package vn.paraudit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.ParAuditTest;

@ParAuditTest
class StartTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theEnginesTablesComeFromAMigration() {
        assertThat(jdbc.sql("select count(*) from flyway_schema_history where version = '1' and success").query(Integer.class).single())
            .isEqualTo(1);
        assertThat(jdbc.sql("select value_ from act_ge_property where name_ = 'schema.version'").query(String.class).single())
            .isEqualTo("fox");
    }
}
