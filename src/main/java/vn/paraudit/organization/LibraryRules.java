package vn.paraudit.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What must be true of a version of a library before it comes into force: every row has its basis, kind of source and the day on which that
 * was looked at, no text says what no office writes, no basis has ended by the days for which the version stands, and no row is there twice.
 */
public final class LibraryRules {

    /** The lists of rows that rest on law, with the names of the fields that say how much is known of it. */
    private static final Map<String, List<String>> SOURCES = Map.of("criteria", List.of("duty_source", "band_source"), "violations", List.of("source_kind"),
        "acts", List.of("source_kind"));
    /** Fields that people read as the basis of a row. */
    private static final Set<String> BASES = Set.of("legal_basis");

    private LibraryRules() {
    }

    /** @param row  code of the row that is wrong */
    public record Fault(String row, String rule, Map<String, Object> facts) {

        @Override
        public String toString() {
            return row + ": " + rule + (facts.isEmpty() ? "" : " " + facts);
        }
    }

    /**
     * The faults of a version.
     *
     * @param until  first day of the version that follows; {@code null} for the last one
     */
    public static List<Fault> faults(JsonNode library, @Nullable LocalDate until) {
        List<Fault> faults = new ArrayList<>();
        SOURCES.forEach((list, sources) -> {
            Set<String> codes = new HashSet<>();
            library.path(list).forEach(row -> {
                String code = row.path("code").asString("");
                if (code.isBlank() || !codes.add(code)) {
                    faults.add(new Fault(code, "row-twice", Map.of()));
                }
                check(row, code, sources, until, faults);
            });
        });
        return faults;
    }

    private static void check(JsonNode row, String code, List<String> sources, @Nullable LocalDate until, List<Fault> faults) {
        if (sources.stream().anyMatch(source -> !isKind(row.path(source).asString("")))) {
            faults.add(new Fault(code, "row-without-source", Map.of()));
        }
        if (!isDay(row.path("looked_at").asString(""))) {
            faults.add(new Fault(code, "row-without-day", Map.of()));
        }
        BASES.stream().filter(basis -> row.has(basis) || !row.has("ended")).forEach(basis -> LegalBases.faults(row.path(basis).asString(""), until)
            .forEach(fault -> faults.add(new Fault(code, fault.rule(), fault.facts()))));
    }

    private static boolean isKind(String kind) {
        return List.of(SourceKind.values()).stream().anyMatch(one -> one.name().equals(kind));
    }

    private static boolean isDay(String day) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
