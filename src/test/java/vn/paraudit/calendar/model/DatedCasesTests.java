package vn.paraudit.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;
import vn.paraudit.calendar.DayKind;
import vn.paraudit.organization.LibraryFiles;
import vn.paraudit.organization.Unit;
import vn.paraudit.organization.UnitKind;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.TimeSource;

/** Dated cases of calendar and clocks, each with the article or notice it comes from. */
class DatedCasesTests {

    private static final DeclaredDays DAYS = days();
    private static final int FEWEST = 60;

    private static DeclaredDays days() {
        Map<LocalDate, DayKind> special = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        LibraryFiles.versions("calendar").forEach(library -> {
            library.path("days").forEach(day -> special.put(LocalDate.parse(day.path("date").asString()), DayKind.valueOf(day.path("kind").asString())));
            library.path("declared_years").forEach(year -> years.add(year.asInt()));
        });
        return new DeclaredDays(special, years);
    }

    @ParameterizedTest(name = "{0} {1} {2} = {3}: {4}")
    @CsvFileSource(resources = "/calendar/cases.csv", delimiter = '|')
    void aCaseComesToItsDay(String what, String from, String with, String expected, String source) {
        assertThat(source).as("every case names its source").isNotBlank();
        assertThat(comesTo(what, from, with == null ? "" : with)).as(source).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void thereAreEnoughOfThemAndNoneTwice() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(FEWEST).doesNotHaveDuplicates();
    }

    private static List<String> cases() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(DatedCasesTests.class.getResourceAsStream("/calendar/cases.csv"),
                StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String comesTo(String what, String from, String with) {
        return switch (what) {
            case "worked" -> String.valueOf(DAYS.isWorkingDay(LocalDate.parse(from)));
            case "plus" -> DAYS.plus(LocalDate.parse(from), Integer.parseInt(with)).toString();
            case "due" -> due(from, with.split(" "), Pauses.NONE, from);
            case "paused" -> due(from, with.split(" "), pauses(with.split(" ")[3]), with.split(" ")[4]);
            case "number" -> String.valueOf(pauses(with.split(" ")[0]).counted(LocalDate.parse(from), LocalDate.parse(with.split(" ")[1])));
            case "midnight" -> Instant.parse(from).atZone(TimeSource.ZONE).toLocalDate().isAfter(LocalDate.parse(with)) ? "late" : "in time";
            case "window" -> LocalDate.parse(from).minusMonths(Integer.parseInt(with)).toString();
            case "declared" -> String.valueOf(DAYS.areDeclared(LocalDate.parse(from), LocalDate.parse(with)));
            case "merged" -> predecessors(from);
            default -> throw new AssertionError("no such kind of case: " + what);
        };
    }

    private static String due(String from, String[] rule, Pauses pauses, String today) {
        int amount = Integer.parseInt(rule[0]);
        DeadlineRules.Rule row = new DeadlineRules.Rule("case", "", "", "", amount, rule[1], rule[2], false, true, "", "", List.of(), List.of());
        return DeadlineTable.dueDate(row, LocalDate.parse(from), amount, pauses, LocalDate.parse(today), DAYS).dueOn().toString();
    }

    private static Pauses pauses(String text) {
        return Pauses.of(Arrays.stream(text.split(",")).map(stretch -> stretch.split("[.][.]", 2))
            .map(days -> new Pauses.Stretch(LocalDate.parse(days[0]), days[1].isEmpty() ? null : LocalDate.parse(days[1]))).toList());
    }

    /** The units that one answers for beside itself. */
    private static String predecessors(String code) {
        Units units = mock(Units.class, CALLS_REAL_METHODS);
        doAnswer(asked -> formerly(asked.getArgument(0))).when(units).predecessorsOf(anyString());
        Set<String> others = new TreeSet<>(units.withPredecessors(code));
        others.remove(code);
        return String.join(" ", others);
    }

    private static List<Unit> formerly(String successor) {
        List<Unit> found = new ArrayList<>();
        LibraryFiles.versions("units").forEach(library -> {
            for (JsonNode former : library.path("historical_units")) {
                if (former.path("successors").valueStream().anyMatch(code -> code.asString().equals(successor))) {
                    found.add(new Unit(former.path("code").asString(), UnitKind.valueOf(former.path("kind").asString()), "", "", "", null, LocalDate.MIN, null, ""));
                }
            }
        });
        return found;
    }
}
