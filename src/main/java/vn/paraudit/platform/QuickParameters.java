package vn.paraudit.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Named parameters whose places are found when a statement comes for the first time, and not each time anew. Lists, whose number of places
 * differs, and values with a type of their own go the way of the framework.
 */
final class QuickParameters extends NamedParameterJdbcTemplate {

    /** There are some hundred; of those that are put together by conditions, more could come. */
    private static final int MOST = 2_000;

    private final Map<String, NamedSql> known = new ConcurrentHashMap<>();

    QuickParameters(JdbcTemplate jdbc) {
        super(jdbc);
    }

    private record Given(String sql, Object[] values) implements PreparedStatementCreator, SqlProvider {

        @Override
        public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < values.length; i++) {
                StatementCreatorUtils.setParameterValue(statement, i + 1, SqlTypeValue.TYPE_UNKNOWN, values[i]);
            }
            return statement;
        }

        @Override
        public String getSql() {
            return sql;
        }
    }

    @Override
    protected PreparedStatementCreator getPreparedStatementCreator(String sql, SqlParameterSource parameters) {
        NamedSql named = known.get(sql);
        if (named == null) {
            named = NamedSql.of(sql);
            if (known.size() < MOST) {
                known.put(sql, named);
            }
        }
        Object[] values = new Object[named.names().size()];
        for (int i = 0; i < values.length; i++) {
            String name = named.names().get(i);
            if (!parameters.hasValue(name) || parameters.getSqlType(name) != SqlParameterSource.TYPE_UNKNOWN) {
                return super.getPreparedStatementCreator(sql, parameters);
            }
            values[i] = parameters.getValue(name);
            if (values[i] instanceof Iterable<?> || values[i] instanceof SqlParameterValue) {
                return super.getPreparedStatementCreator(sql, parameters);
            }
        }
        return new Given(named.sql(), values);
    }
}
