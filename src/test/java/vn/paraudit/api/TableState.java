package vn.paraudit.api;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in all tables, as one comparable text: a row more, a row less or a changed value makes another one. */
final class TableState {

    /** Signing in counts failures and keeps sessions, also for whoever is refused; deployed models are large and have other guards. */
    private static final List<String> NOT_COUNTED = List.of("spring_session", "spring_session_attributes", "sign_in_failure", "act_ge_bytearray");

    private final JdbcClient jdbc;
    private final String query;

    TableState(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.query = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
            .query(String.class).list().stream().filter(table -> !NOT_COUNTED.contains(table)).sorted()
            .map(table -> "select '%1$s ' || count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) from %1$s t".formatted(table))
            .collect(Collectors.joining(" union all ", "", " order by 1"));
    }

    List<String> now() {
        return jdbc.sql(query).query(String.class).list();
    }
}
