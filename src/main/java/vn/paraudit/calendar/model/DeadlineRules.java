package vn.paraudit.calendar.model;

import jakarta.annotation.PostConstruct;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.paraudit.organization.LibraryLoader;
import vn.paraudit.organization.Versions;

/** The rows of the deadline table and their versions, remembered by the revision at which they were read. */
@Component
class DeadlineRules {

    private static final String LIBRARY = "deadlines";

    private final JdbcClient jdbc;
    private final LibraryLoader libraries;
    private volatile Remembered remembered = new Remembered(0, Map.of());

    DeadlineRules(JdbcClient jdbc, LibraryLoader libraries) {
        this.jdbc = jdbc;
        this.libraries = libraries;
    }

    /**
     * A version of a row.
     *
     * @param name      what people call it; only of rows of the office, the product's own are called by the texts of the product
     * @param basis     where it comes from and what of that was read
     * @param ladder    working days before (negative) and after the last day at which people are reminded
     * @param warnings  shares of the time in percent at which somebody is to be warned
     */
    record Rule(
        String key, String name, String nameEn, String fromEvent, int amount, String unit, String endRule, boolean legal, boolean confirmed, String basis,
        String basisEn, List<Integer> ladder, List<Integer> warnings) {

        private static Rule of(ResultSet row) throws SQLException {
            return new Rule(row.getString("key"), row.getString("name"), row.getString("name_en"), row.getString("from_event"), row.getInt("amount"), row.getString("unit"),
                row.getString("end_rule"), row.getBoolean("legal"), row.getBoolean("confirmed"), row.getString("source"),
                row.getString("basis_en"), numbers(row.getArray("ladder")), numbers(row.getArray("warnings")));
        }

        private static List<Integer> numbers(Array numbers) throws SQLException {
            return List.of((Integer[]) numbers.getArray());
        }
    }

    private record Remembered(long revision, Map<String, Versions<Rule>> rules) {
    }

    @PostConstruct
    void load() {
        libraries.load(LIBRARY, this::store);
        remembered = read();
    }

    private long revision() {
        return jdbc.sql("select number from calendar_revision").query(Long.class).single();
    }

    /** Reads the rows again if what is remembered is not of a revision that the caller has just read; whether it was not. */
    boolean renewTo(long revision) {
        if (remembered.revision() == revision) {
            return false;
        }
        remembered = read();
        return true;
    }

    private Map<String, Versions<Rule>> current() {
        renewTo(revision());
        return remembered.rules();
    }

    private Remembered read() {
        long revision = revision();
        Map<String, Map<LocalDate, Rule>> read = new HashMap<>();
        jdbc.sql("""
            select rule.*, coalesce(nullif(source_en, ''), source) as basis_en,
                   array(select rung::integer from jsonb_array_elements_text(details -> 'ladder_working_days') rung order by 1) as ladder,
                   array(select share::integer from jsonb_array_elements_text(details -> 'warn_at_percent') share order by 1) as warnings
              from deadline_rule rule
            """).query(row -> {
                read.computeIfAbsent(row.getString("key"), key -> new HashMap<>()).put(row.getObject("valid_from", LocalDate.class), Rule.of(row));
            });
        Map<String, Versions<Rule>> versions = new TreeMap<>();
        read.forEach((key, ofKey) -> versions.put(key, new Versions<>(ofKey)));
        return new Remembered(revision, versions);
    }

    /** A file may bring some rows only; the others stay in force as they are. */
    private void store(JsonNode library) {
        for (JsonNode row : library.path("rows")) {
            jdbc.sql("insert into deadline_key (key) values (:key) on conflict do nothing").param("key", row.path("key").asString()).update();
            jdbc.sql("""
                insert into deadline_rule (key, valid_from, name, name_en, from_event, amount, unit, end_rule, legal, confirmed, source, source_en, details)
                values (:key, :validFrom::date, :name, :nameEn, :fromEvent, :amount, :unit, :endRule, :legal, :confirmed, :source, :sourceEn,
                        :details::jsonb)
                on conflict (key, valid_from) do update set name = excluded.name, name_en = excluded.name_en, from_event = excluded.from_event,
                    amount = excluded.amount, unit = excluded.unit, end_rule = excluded.end_rule, legal = excluded.legal,
                    confirmed = excluded.confirmed, source = excluded.source, source_en = excluded.source_en,
                    details = excluded.details
                 where not deadline_rule.own
                """).param("key", row.path("key").asString()).param("validFrom", library.path("valid_from").asString())
                .param("name", row.path("name_vi").asString())
                .param("nameEn", row.path("name_en").asString()).param("fromEvent", row.path("from_event").asString())
                .param("amount", row.path("amount").asInt()).param("unit", row.path("unit").asString())
                .param("endRule", row.path("end_rule").asString()).param("legal", row.path("legal").asBoolean(false))
                .param("confirmed", row.path("confirmed").asBoolean()).param("source", row.path("basis_vi").asString())
                .param("sourceEn", row.path("basis_en").asString()).param("details", row.toString()).update();
            sayInWords(row);
        }
    }

    /** Versions of the office, and proposals of them, that had taken over the product's mark of a source say what it stands for. */
    private void sayInWords(JsonNode row) {
        for (String table : List.of("deadline_rule set source = :basis where own and", "deadline_proposal set source = :basis where")) {
            jdbc.sql("update " + table + " key = :key and source = :mark").param("basis", row.path("basis_vi").asString())
                .param("key", row.path("key").asString()).param("mark", row.path("flag").asString()).update();
        }
    }

    List<String> keys() {
        return List.copyOf(current().keySet());
    }

    /** The version of a row that is in force on a day; empty when no row has this key. A row that another node made is looked for. */
    Optional<Rule> find(String key, LocalDate on) {
        Versions<Rule> known = remembered.rules().get(key);
        return Optional.ofNullable(known == null ? current().get(key) : known).map(versions -> versions.on(on));
    }

    /** Events from which rows count. */
    Set<String> allEvents() {
        return current().values().stream().flatMap(versions -> versions.all().stream()).map(Rule::fromEvent).collect(Collectors.toUnmodifiableSet());
    }

    /** Every event that a version of a row counts from. */
    List<String> eventsOf(String key) {
        Versions<Rule> versions = remembered.rules().get(key);
        return versions == null ? List.of() : versions.all().stream().map(Rule::fromEvent).distinct().toList();
    }

    Set<Integer> allRungs() {
        return current().values().stream().flatMap(versions -> versions.all().stream()).flatMap(rule -> rule.ladder().stream())
            .collect(Collectors.toUnmodifiableSet());
    }

    /** A further figure of a row as it is in force on a day. */
    OptionalInt figure(String key, String name, LocalDate on) {
        return jdbc.sql("""
            select (details ->> :name)::integer from deadline_rule where key = :key
             order by valid_from <= :on desc, case when valid_from <= :on then valid_from end desc, valid_from limit 1
            """).param("name", name).param("key", key).param("on", on)
            .query(Integer.class).optional().map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
