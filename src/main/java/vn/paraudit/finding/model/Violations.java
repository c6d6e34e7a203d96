package vn.paraudit.finding.model;

import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.organization.LibraryLoader;
import vn.paraudit.organization.Versions;
import vn.paraudit.platform.Texts;

/** The catalogue of violations and the thresholds that go with it, as the library has them for the day on which something occurred. */
@Component
public class Violations {

    private static final String LIBRARY = "violations";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LibraryLoader loader;
    private volatile Versions<Catalogue> versions;

    Violations(JdbcClient jdbc, JsonMapper json, LibraryLoader loader) {
        this.jdbc = jdbc;
        this.json = json;
        this.loader = loader;
    }

    /**
     * A kind of violation.
     *
     * @param criteria         criteria of the checklist in which it shows
     * @param defaultSeverity  F1 to F5, before ratio, count and repetition are looked at
     * @param remediationDays  working days that the remedy usually takes
     * @param track            whether discipline comes into question: NONE, POSSIBLE, LIKELY, REFER
     * @param escalation       when it is graver, in words; may be empty
     * @param sourceStatus     how sure the row is; everything but SOURCED is marked on the screen
     */
    public record Violation(
        String code, String name, String nameEn, List<String> criteria, String defaultSeverity, String countUnit, int remediationDays,
        String remedy, String remedyEn, String track, String legalBasis, String escalation, String sourceStatus) {

        public String nameFor(Locale locale) {
            return Texts.isEnglish(locale) ? nameEn : name;
        }
    }

    /**
     * Thresholds of the catalogue; all our own defaults until an office sets others.
     *
     * @param repeatMonths       the same violation of the same unit within so many months is a repetition
     * @param overduePercent     share of late dossiers above which the head answers
     * @param overdueViolations  violations whose ratio is the share of late dossiers
     */
    record Thresholds(
        int repeatMonths, Set<String> effectChecked, Set<String> toDiscipline, Set<String> toAuthority, Set<String> headAnswersFor,
        int severalF3, int overduePercent, Set<String> overdueViolations) {
    }

    private record Catalogue(Map<String, Violation> violations, Thresholds thresholds) {
    }

    @PostConstruct
    void load() {
        loader.load(LIBRARY, library -> jdbc.sql("""
            insert into violation_library (version, valid_from, body) values (:version, :validFrom::date, :body::jsonb)
            on conflict (version) do nothing
            """).param("version", library.path("version").asString()).param("validFrom", library.path("valid_from").asString())
            .param("body", library.toString()).update());
        Map<LocalDate, Catalogue> read = new HashMap<>();
        jdbc.sql("select valid_from, body from violation_library order by valid_from, version").query(row -> {
            read.put(row.getObject("valid_from", LocalDate.class), parse(json.readTree(row.getString("body"))));
        });
        versions = new Versions<>(read);
    }

    private static Catalogue parse(JsonNode library) {
        Map<String, Violation> violations = new LinkedHashMap<>();
        for (JsonNode row : library.path("violations")) {
            violations.put(row.path("code").asString(), new Violation(row.path("code").asString(), row.path("name_vi").asString(),
                row.path("name_en").asString(), texts(row.path("criteria")), row.path("default_severity").asString(),
                row.path("count_unit").asString(""), row.path("remediation_days").asInt(), row.path("remedy_vi").asString(""),
                row.path("remedy_en").asString(""), row.path("disciplinary_track").asString(""), row.path("legal_basis").asString(""),
                row.path("escalation").asString(""), row.path("source_status").asString("")));
        }
        JsonNode head = library.path("head_accountability");
        return new Catalogue(violations, new Thresholds(library.path("repeat").path("window_months").asInt(),
            Set.copyOf(texts(library.path("effect_check").path("severities"))), Set.copyOf(texts(library.path("referral").path("discipline"))),
            Set.copyOf(texts(library.path("referral").path("authority"))), Set.copyOf(texts(head.path("severities"))),
            head.path("f3_count").asInt(), head.path("overdue_percent").asInt(), Set.copyOf(texts(head.path("overdue_violations")))));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return List.copyOf(texts);
    }

    /** What could be violated on a day. */
    public List<Violation> all(LocalDate on) {
        return List.copyOf(versions.on(on).violations().values());
    }

    /** A violation as the catalogue had it on the day on which it occurred. */
    public Optional<Violation> find(String code, LocalDate occurredOn) {
        return Optional.ofNullable(code).map(versions.on(occurredOn).violations()::get);
    }

    /** Name in the reader's language on the day on which it occurred; the code itself for a violation that was none then. */
    public String nameOf(String code, LocalDate occurredOn) {
        return find(code, occurredOn).map(violation -> violation.nameFor(LocaleContextHolder.getLocale())).orElse(code);
    }

    Thresholds thresholds(LocalDate occurredOn) {
        return versions.on(occurredOn).thresholds();
    }
}
