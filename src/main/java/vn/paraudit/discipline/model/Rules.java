package vn.paraudit.discipline.model;

import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.organization.LibraryLoader;
import vn.paraudit.organization.Versions;

/** The versions of the law of discipline, from the library. An act is judged by the law of its day. */
@Component
public class Rules {

    private static final String LIBRARY = "discipline";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LibraryLoader loader;
    private volatile Versions<RuleBook> versions;

    Rules(JdbcClient jdbc, JsonMapper json, LibraryLoader loader) {
        this.jdbc = jdbc;
        this.json = json;
        this.loader = loader;
    }

    @PostConstruct
    void load() {
        loader.load(LIBRARY, read -> jdbc.sql("""
            insert into discipline_library (version, valid_from, body) values (:version, :validFrom::date, :body::jsonb)
            on conflict (version) do nothing
            """).param("version", read.path("version").asString()).param("validFrom", read.path("valid_from").asString())
            .param("body", read.toString()).update());
        Map<LocalDate, RuleBook> read = new HashMap<>();
        jdbc.sql("select valid_from, body from discipline_library order by valid_from, version").query(row -> {
            read.put(row.getObject("valid_from", LocalDate.class), RuleBook.of(json.readTree(row.getString("body"))));
        });
        versions = new Versions<>(read);
    }

    /** The rules for an act of a day. */
    public RuleBook on(LocalDate factOn) {
        return versions.on(factOn);
    }
}
