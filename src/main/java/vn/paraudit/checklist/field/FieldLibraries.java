package vn.paraudit.checklist.field;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.organization.LibraryLoader;
import vn.paraudit.platform.TimeSource;

/** The versions of the rules of the field sheets; one that a sheet uses never changes and is read once. */
@Component
public class FieldLibraries {

    private static final String LIBRARY = "field-sheets";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LibraryLoader loader;
    private final TimeSource time;
    private final Map<String, FieldLibrary> read = new ConcurrentHashMap<>();

    FieldLibraries(JdbcClient jdbc, JsonMapper json, LibraryLoader loader, TimeSource time) {
        this.jdbc = jdbc;
        this.json = json;
        this.loader = loader;
        this.time = time;
    }

    @PostConstruct
    void load() {
        loader.load(LIBRARY, library -> jdbc.sql("""
            insert into field_library (version, valid_from, body) values (:version, :validFrom::date, :body::jsonb)
            on conflict (version) do update set valid_from = excluded.valid_from, body = excluded.body
            """).param("version", library.path("version").asString()).param("validFrom", library.path("valid_from").asString())
            .param("body", library.toString()).update());
    }

    /** The version of a subject's sheets, or the one in force when none is begun. */
    public FieldLibrary of(UUID subjectId) {
        return jdbc.sql("select library_version from field_sheet where subject_id = :id").param("id", subjectId).query(String.class).optional()
            .map(this::remembered).orElseGet(this::current);
    }

    private FieldLibrary remembered(String version) {
        return read.computeIfAbsent(version, key -> FieldLibrary.of(json.readTree(jdbc.sql("select body from field_library where version = :version")
            .param("version", key).query(String.class).single())));
    }

    private FieldLibrary current() {
        return FieldLibrary.of(json.readTree(jdbc.sql("select body from field_library where valid_from <= :today order by valid_from desc, version desc limit 1")
            .param("today", time.today()).query(String.class).single()));
    }

    /**
     * Begins a subject's sheets with the version in force, unless they are begun; nobody rewrites the version before the transaction ends.
     */
    void begin(UUID subjectId) {
        jdbc.sql("""
            insert into field_sheet (subject_id, library_version)
            select :id, version from (select version from field_library where valid_from <= :today order by valid_from desc, version desc limit 1 for share) newest
            on conflict (subject_id) do nothing
            """).param("id", subjectId).param("today", time.today()).update();
    }
}
