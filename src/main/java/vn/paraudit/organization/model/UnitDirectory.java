package vn.paraudit.organization.model;

import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import vn.paraudit.organization.LibraryLoader;
import vn.paraudit.organization.Unit;
import vn.paraudit.organization.UnitKind;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Conditions;
import vn.paraudit.platform.Texts;

/** The units, read once at the start: they change by a new library, never while the product runs. */
@Service
class UnitDirectory implements Units {

    private static final String LIBRARY = "units";
    private static final String BEFORE_RECORDS = "1900-01-01";

    private final JdbcClient jdbc;
    private final LibraryLoader libraries;
    private final Map<String, Unit> units = new LinkedHashMap<>();

    UnitDirectory(JdbcClient jdbc, LibraryLoader libraries) {
        this.jdbc = jdbc;
        this.libraries = libraries;
    }

    @PostConstruct
    void load() {
        libraries.load(LIBRARY, this::store);
        jdbc.sql("select * from unit order by kind <> 'PROVINCE', kind <> 'DEPARTMENT', name collate \"C\"").query(Unit.class).list()
            .forEach(unit -> units.put(unit.code(), unit));
    }

    /** A unit exists from its own day on, or from that of the library: a new version of it brings units that begin with it. */
    private void store(JsonNode library) {
        String since = library.path("valid_from").asString();
        for (JsonNode body : library.path("departments")) {
            boolean province = "UBND".equals(body.path("code").asString());
            add(body.path("code").asString(), province ? "PROVINCE" : "DEPARTMENT", body, body.path("name_en").asString(), body.path("valid_from").asString(since), null);
        }
        for (JsonNode commune : library.path("communes")) {
            boolean ward = "PHUONG".equals(commune.path("type").asString());
            String english = commune.path("short").asString() + (ward ? " ward" : " commune");
            add(commune.path("code").asString(), ward ? "WARD" : "COMMUNE", commune, english, commune.path("valid_from").asString(since), null);
        }
        for (JsonNode former : library.path("historical_units")) {
            add(former.path("code").asString(), former.path("kind").asString(), former, former.path("name_en").asString(), BEFORE_RECORDS,
                former.path("valid_to").asString());
            for (JsonNode successor : former.path("successors")) {
                jdbc.sql("""
                    insert into unit_successor (code, successor, flag) values (:code, :successor, :flag) on conflict do nothing
                    """).param("code", former.path("code").asString()).param("successor", successor.asString())
                    .param("flag", former.path("note").asString()).update();
            }
        }
    }

    private void add(String code, String kind, JsonNode row, String english, String from, String to) {
        jdbc.sql("""
            insert into unit (code, kind, name, name_en, symbol, area, valid_from, valid_to, flag)
            values (:code, :kind, :name, :english, :symbol, :area, :from::date, :to::date, :flag)
            on conflict (code) do update set kind = excluded.kind, name = excluded.name, name_en = excluded.name_en,
                symbol = excluded.symbol, area = excluded.area, valid_to = excluded.valid_to, flag = excluded.flag
            """).param("code", code).param("kind", kind).param("name", row.path("name_vi").asString()).param("english", english)
            .param("symbol", row.path("doc_symbol").asString(null)).param("area", row.path("former_district_group").asString(null))
            .param("from", from).param("to", to).param("flag", row.path("flag").asString(row.path("note").asString(""))).update();
    }

    @Override
    public Optional<Unit> find(String code) {
        return Optional.ofNullable(units.get(code));
    }

    @Override
    public List<Unit> find(@Nullable String words, @Nullable UnitKind kind, @Nullable String after, int most) {
        Conditions where = new Conditions().andIf(kind == null ? null : kind.name(), "kind = :kind", "kind").andIf(after, "code > :after", "after")
            .andIf(words == null || words.isBlank() ? null : words, "words @@ words_sought(:words)", "words");
        return jdbc.sql("select * from unit" + where.where() + "order by code limit :most").params(where.params()).param("most", most)
            .query(Unit.class).list();
    }

    @Override
    public List<Unit> successorsOf(String code) {
        return related("select successor from unit_successor where code = :code order by successor", code);
    }

    @Override
    public List<Unit> predecessorsOf(String code) {
        return related("select code from unit_successor where successor = :code order by code", code);
    }

    private List<Unit> related(String sql, String code) {
        return jdbc.sql(sql).param("code", code).query(String.class).list().stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public Map<String, String> namesOf(Collection<String> codes) {
        boolean english = Texts.isReaderEnglish();
        Map<String, String> names = new HashMap<>();
        codes.forEach(code -> find(code).ifPresent(unit -> names.put(code, english ? unit.nameEn() : unit.name())));
        return names;
    }

    @Override
    public List<Unit> existingOn(LocalDate day) {
        return units.values().stream().filter(unit -> unit.isValidOn(day)).toList();
    }
}
