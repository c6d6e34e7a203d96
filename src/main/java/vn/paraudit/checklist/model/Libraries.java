package vn.paraudit.checklist.model;

import jakarta.annotation.PostConstruct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.organization.LibraryLoader;
import vn.paraudit.platform.TimeSource;

/** The versions of the criteria; one that a sheet uses never changes and is read once. */
@Component
public class Libraries {

    private static final String LIBRARY = "checklist";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LibraryLoader loader;
    private final TimeSource time;
    private final Map<String, Library> read = new ConcurrentHashMap<>();

    Libraries(JdbcClient jdbc, JsonMapper json, LibraryLoader loader, TimeSource time) {
        this.jdbc = jdbc;
        this.json = json;
        this.loader = loader;
        this.time = time;
    }

    /** An area of the criteria. */
    public record Area(String code, String name, String nameEn, String lead) {
    }

    /** One version. */
    public record Library(String version, List<Area> areas, Map<String, Criterion> criteria, JsonNode ratingBands) {

        /** Criteria of an area that apply to a kind of unit, in the library's order. */
        public List<Criterion> of(String area, boolean communeLevel) {
            return criteria.values().stream().filter(criterion -> criterion.area().equals(area) && criterion.appliesTo(communeLevel)).toList();
        }

        /** Name of the band that a share in percent falls into, before any rounding. */
        String rating(Fraction percent) {
            for (JsonNode band : ratingBands) {
                if (percent.compareTo(band.path("min").decimalValue()) >= 0) {
                    return band.path("code").asString();
                }
            }
            return null;
        }
    }

    @PostConstruct
    void load() {
        loader.load(LIBRARY, library -> jdbc.sql("""
            insert into checklist_library (version, valid_from, body) values (:version, :validFrom::date, :body::jsonb)
            on conflict (version) do update set valid_from = excluded.valid_from, body = excluded.body
            """).param("version", library.path("version").asString()).param("validFrom", library.path("valid_from").asString())
            .param("body", library.toString()).update());
    }

    /**
     * The version in force today, for a sheet to be opened with: nobody rewrites it before the transaction ends, and afterwards the sheet
     * keeps it as it is.
     */
    Library current() {
        return parse(jdbc.sql("select body from checklist_library where valid_from <= :today order by valid_from desc, version desc limit 1 for share")
            .param("today", time.today()).query(String.class).single());
    }

    /** Areas of the version in force today. */
    List<Area> areasInForce() {
        return areas(json.readTree(jdbc.sql("select body -> 'areas' from checklist_library where valid_from <= :today order by valid_from desc, version desc limit 1")
            .param("today", time.today()).query(String.class).single()));
    }

    /** A version that a sheet uses; it never changes. */
    public Library version(String version) {
        return read.computeIfAbsent(version, key -> parse(jdbc.sql("select body from checklist_library where version = :version")
            .param("version", key).query(String.class).single()));
    }

    private Library parse(String body) {
        JsonNode library = json.readTree(body);
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        library.path("criteria").forEach(row -> {
            Criterion criterion = Criterion.of(row);
            criteria.put(criterion.code(), criterion);
        });
        return new Library(library.path("version").asString(), areas(library.path("areas")), criteria, library.path("rating_bands"));
    }

    private static List<Area> areas(JsonNode areas) {
        return areas.valueStream().map(area -> new Area(area.path("code").asString(), area.path("name_vi").asString(),
            area.path("name_en").asString(), area.path("lead").asString(""))).toList();
    }
}
