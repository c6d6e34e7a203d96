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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.organization.LibraryLoader;
import vn.paraudit.organization.SourceKind;
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
     * @param escalations      when it is graver
     * @param source           how much is known of its legal basis; what was not read in the text is marked on the screen
     * @param lookedAt         day on which the source was last looked at; {@code null} in former versions, which did not say it
     */
    public record Violation(
        String code, String name, String nameEn, List<String> criteria, String defaultSeverity, String countUnit, int remediationDays,
        String remedy, String remedyEn, String track, String legalBasis, List<Escalation> escalations, SourceKind source, @Nullable LocalDate lookedAt) {

        public String nameFor(Locale locale) {
            return Texts.isEnglish(locale) ? nameEn : name;
        }

        /** Names of the circumstances that make it graver beside its figures and a repetition. */
        public List<String> asks() {
            return escalations.stream().map(Escalation::fact).filter(fact -> Circumstances.UNKNOWN.asInput().containsKey(fact)).distinct().toList();
        }

        /** The signs that make it graver. */
        public List<String> signs() {
            return escalations.stream().filter(one -> one.sign() != null).map(Escalation::sign).toList();
        }

        /** When it is graver, in words for a sentence that begins with the severity; empty when it never is. */
        public String escalationFor(Locale locale) {
            return escalations.stream().map(one -> one.to() + ": " + (Texts.isEnglish(locale) ? one.textEn() : one.text()))
                .collect(Collectors.joining("; "));
        }
    }

    /**
     * When a violation is graver than by default; the table of severities says the same of it.
     *
     * @param to    severity it then has
     * @param fact  what is looked at, named as the input of the table
     * @param rule  reason that the table gives
     * @param sign  which one, where the fact is a sign
     */
    public record Escalation(String to, String fact, String rule, @Nullable String sign, String text, String textEn) {

        private static Escalation of(JsonNode row) {
            return new Escalation(row.path("to").asString(), row.path("fact").asString(), row.path("rule").asString(),
                "sign".equals(row.path("fact").asString()) ? row.path("equals").asString() : null, row.path("vi").asString(), row.path("en").asString());
        }
    }

    /**
     * Thresholds of the catalogue; all our own defaults until an office sets others.
     *
     * @param repeatMonths       the same violation of the same unit within so many months is a repetition
     * @param overduePercent     share of late dossiers above which the head answers
     * @param overdueCases       late dossiers from which the head answers whatever their share; 0 where the number alone does not matter
     * @param overdueViolations  violations whose ratio is the share of late dossiers
     */
    record Thresholds(
        int repeatMonths, Set<String> effectChecked, Set<String> toDiscipline, Set<String> toAuthority, Set<String> headAnswersFor,
        int severalF3, int overduePercent, int overdueCases, Set<String> overdueViolations) {
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
                row.path("escalations").valueStream().map(Escalation::of).toList(), SourceKind.of(row, "source_kind"),
                row.has("looked_at") ? LocalDate.parse(row.path("looked_at").asString()) : null));
        }
        JsonNode head = library.path("head_accountability");
        return new Catalogue(violations, new Thresholds(library.path("repeat").path("window_months").asInt(),
            Set.copyOf(texts(library.path("effect_check").path("severities"))), Set.copyOf(texts(library.path("referral").path("discipline"))),
            Set.copyOf(texts(library.path("referral").path("authority"))), Set.copyOf(texts(head.path("severities"))),
            head.path("f3_count").asInt(), head.path("overdue_percent").asInt(), head.path("overdue_cases").asInt(0),
            Set.copyOf(texts(head.path("overdue_violations")))));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return List.copyOf(texts);
    }

    /** Every version that is in force on some day, as the library has it, by its first day. */
    Map<LocalDate, JsonNode> versions() {
        Map<LocalDate, JsonNode> bodies = new TreeMap<>();
        jdbc.sql("select valid_from, body from violation_library order by valid_from, version").query(row -> {
            bodies.put(row.getObject("valid_from", LocalDate.class), json.readTree(row.getString("body")));
        });
        return bodies;
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
