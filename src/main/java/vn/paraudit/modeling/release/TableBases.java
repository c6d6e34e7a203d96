package vn.paraudit.modeling.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Refusal;
import vn.paraudit.engine.ReleaseRule;
import vn.paraudit.fence.TableRow;
import vn.paraudit.organization.LegalBases;
import vn.paraudit.organization.SourceKind;

/**
 * The rows of a table that rest on something say on what, how much is known of that and when it was looked at; a row for facts of today
 * cites nothing that has ended. A column is meant by the name of what it gives: {@code article}, {@code source}, {@code lookedAt} or
 * {@code seenOn}, a day as an office writes it.
 */
@Component
class TableBases implements ReleaseRule {

    /** In large letters with low strokes; {@code READ} is short for what was read in the text. */
    private static final Set<String> KINDS = Stream.concat(Stream.of("READ"), Stream.of(SourceKind.values()).map(SourceKind::name))
        .collect(Collectors.toSet());
    private static final DateTimeFormatter OFFICE_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    /** The last day of a row that ends: what stands before a day, or behind the two points of a range. */
    private static final Pattern UNTIL = Pattern.compile("(?:<|\\.\\.)\\s*date\\(\"([0-9-]+)\"\\)");

    @Override
    public List<Refusal> refusals(Map<String, byte[]> files) {
        List<Refusal> refusals = new ArrayList<>();
        files.forEach((file, content) -> {
            if (file.endsWith(".dmn")) {
                TableRow.of(content).forEach(row -> check(file, row, refusals));
            }
        });
        return refusals;
    }

    private static void check(String file, TableRow row, List<Refusal> refusals) {
        row.outputs().forEach((output, text) -> faults(output, text, row).forEach(fault -> {
            Map<String, Object> facts = new HashMap<>(fault.facts());
            facts.put("row", row.number());
            refusals.add(new Refusal(file, row.id(), fault.rule(), facts));
        }));
    }

    private static List<LegalBases.Fault> faults(String output, String text, TableRow row) {
        return switch (output) {
            case "article" -> text.isBlank() && isForAllElse(row) ? List.of() : LegalBases.faults(text, until(row));
            case "source" -> KINDS.contains(text.toUpperCase(Locale.ROOT).replace('-', '_')) ? List.of() : List.of(new LegalBases.Fault("row-without-source", Map.of()));
            case "lookedAt" -> day(text).isPresent() ? List.of() : List.of(new LegalBases.Fault("row-without-day", Map.of()));
            case "seenOn" -> officeDay(text).isPresent() ? List.of() : List.of(new LegalBases.Fault("row-without-day", Map.of()));
            default -> List.of();
        };
    }

    private static Optional<LocalDate> officeDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text, OFFICE_DAY));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The row for what no other row is for rests on nothing. */
    private static boolean isForAllElse(TableRow row) {
        return row.tests().stream().allMatch(test -> test.isBlank() || "-".equals(test.strip()));
    }

    /** First day for which the row does not stand any more; {@code null} where it goes on. */
    private static LocalDate until(TableRow row) {
        return row.tests().stream().map(UNTIL::matcher).filter(Matcher::find).flatMap(found -> day(found.group(1)).stream()).findFirst().orElse(null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
