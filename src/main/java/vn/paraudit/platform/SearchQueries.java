package vn.paraudit.platform;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs queries whose best way depends on what is looked for: a rare word is found by its index, a frequent one on the way through the order of
 * the list. The database plans each for the values it has, and never by a plan that serves all.
 */
@Component
public class SearchQueries {

    private final JdbcClient jdbc;
    private final LastWrites writes;

    SearchQueries(DataSource database, LastWrites writes) {
        this.writes = writes;
        this.jdbc = JdbcClient.create(new JdbcTemplate(database) {
            @Override
            protected void applyStatementSettings(Statement statement) throws SQLException {
                super.applyStatementSettings(statement);
                // Statements that are prepared in the database get a plan for any values after some runs.
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
        });
    }

    public JdbcClient.StatementSpec sql(String sql) {
        writes.sendNow();
        return jdbc.sql(sql);
    }
}
