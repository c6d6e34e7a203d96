package vn.paraudit.platform;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * A statement with named parameters as the database gets it.
 *
 * @param sql    the statement, with places
 * @param names  the name at each of its places
 */
record NamedSql(String sql, List<String> names) {

    static NamedSql of(String named) {
        ParsedSql parsed = NamedParameterUtils.parseSqlStatement(named);
        Object[] names = NamedParameterUtils.buildValueArray(parsed, new OwnNames(), null);
        return new NamedSql(NamedParameterUtils.substituteNamedParameters(parsed, null).strip(), Stream.of(names).map(String.class::cast).toList());
    }

    /** Gives each name as its value, which tells the order of the names. */
    private static final class OwnNames implements SqlParameterSource {

        @Override
        public boolean hasValue(String name) {
            return true;
        }

        @Override
        public Object getValue(String name) {
            return name;
        }
    }
}
