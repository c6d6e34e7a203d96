package vn.paraudit.finding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.finding.FindingRegister.Responsible;
import vn.paraudit.finding.FindingState;
import vn.paraudit.organization.People;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.testing.ParAuditTest;

/** The register page by page, in each of its orders and through each of its filters. */
@ParAuditTest
class RegisterOrderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final FindingLists.Reader EVERYBODY = new FindingLists.Reader(true, Set.of(), Set.of());
    private static final int FINDINGS = 17;

    @Autowired
    private FindingLists lists;

    @Autowired
    private FindingRepository findings;

    @Autowired
    private People people;

    private final UUID inspection = Ids.next();

    @BeforeEach
    void note() {
        for (int number = 0; number < FINDINGS; number++) {
            findings.add(finding(number));
        }
    }

    private Finding finding(int number) {
        LocalDate due = number % 5 == 0 ? null : TODAY.plusDays(number * 7 % 11 - 7);
        return new Finding(Ids.next(), 0, inspection, Ids.next(), number % 2 == 0 ? "TTHC-08" : "CDDH-01", number % 2 == 0 ? "V-TTHC-06" : "V-CDDH-01",
            "04132", "Vi phạm " + number, null, null, null, TODAY.minusDays(90), TODAY.minusDays(number % 3), "F1", "default-kept",
            "F" + (1 + number % 5), "vì", null, FindingState.values()[number % FindingState.values().length], null, null, null, due, null, null,
            null, null, null, null, 1, Ids.next(), Instant.EPOCH);
    }

    private FindingLists.Filter only(String area, UUID responsible, String group) {
        return new FindingLists.Filter(null, Set.of(inspection), area, null, responsible, null, null, group, null, TODAY);
    }

    private List<Finding> inPages(RegisterOrder order, FindingLists.Filter filter, int size) {
        List<Finding> read = new ArrayList<>();
        String cursor = null;
        do {
            List<Finding> page = lists.list(EVERYBODY, filter, order, cursor, size);
            boolean more = page.size() > size;
            read.addAll(more ? page.subList(0, size) : page);
            cursor = more ? order.placeAfter(read.get(read.size() - 1)) : null;
        } while (cursor != null);
        return read;
    }

    private static Comparator<Finding> expected(String name) {
        Comparator<Finding> byLimit = Comparator.comparing(finding -> finding.dueOn() == null ? RegisterOrder.NEVER : finding.dueOn());
        return switch (name) {
            case "due" -> byLimit;
            case "severity" -> Comparator.comparing(Finding::severity).reversed().thenComparing(byLimit);
            case "detected" -> Comparator.comparing(Finding::detectedOn);
            default -> Comparator.comparing(Finding::number);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "severity", "detected", "number"})
    void pagesFollowOneAnotherInEveryOrderAndItsReverse(String name) {
        FindingLists.Filter filter = only(null, null, null);
        List<Finding> forwards = inPages(RegisterOrder.named(name), filter, 3);
        assertThat(forwards).hasSize(FINDINGS).doesNotHaveDuplicates().isSortedAccordingTo(expected(name));
        List<Finding> backwards = inPages(RegisterOrder.named("-" + name), filter, 4);
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(forwards);
    }

    @Test
    void theRegisterOpensWithTheOldestLimit() {
        assertThat(RegisterOrder.named(null)).isEqualTo(RegisterOrder.named("due"));
    }

    @Test
    void anOrderThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> RegisterOrder.named("unit; drop table finding")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void areasAndPeopleNarrow() {
        assertThat(inPages(RegisterOrder.BY_LIMIT, only("TTHC", null, null), 5)).hasSize(9).allMatch(finding -> "TTHC-08".equals(finding.criterion()));
        assertThat(inPages(RegisterOrder.BY_LIMIT, only("TTH", null, null), 5)).isEmpty();
        UUID person = Ids.next();
        people.add(person, "Cầm Văn An", "04132", "Công chức", TODAY);
        UUID named = inPages(RegisterOrder.BY_LIMIT, only(null, null, "noted"), 50).get(0).id();
        findings.setResponsible(named, List.of(new Responsible("OFFICIAL", person, "Công chức")));
        assertThat(inPages(RegisterOrder.BY_LIMIT, only(null, person, null), 5)).extracting(Finding::id).containsExactly(named);
        assertThat(lists.responsible(EVERYBODY)).contains(person);
        assertThat(lists.responsible(new FindingLists.Reader(false, Set.of(), Set.of("03646")))).isEmpty();
        assertThat(lists.responsible(new FindingLists.Reader(false, Set.of(inspection), Set.of()))).contains(person);
    }

    @Test
    void unitsAreCountedAsFarAsSomebodyMaySee() {
        FindingLists.OfUnit all = lists.byUnit(EVERYBODY, TODAY).stream().filter(unit -> unit.unitCode().equals("04132")).findFirst().orElseThrow();
        assertThat(all.open()).isGreaterThan(all.overdue()).isPositive();
        assertThat(lists.byUnit(new FindingLists.Reader(false, Set.of(inspection), Set.of()), TODAY)).singleElement()
            .satisfies(own -> assertThat(own.open()).isEqualTo(inPages(RegisterOrder.BY_LIMIT, only(null, null, "open"), 50).size()));
        assertThat(lists.byUnit(new FindingLists.Reader(false, Set.of(), Set.of("03646")), TODAY)).isEmpty();
    }

    @Test
    void groupsShareOutAllFindings() {
        int together = List.of("open", "noted", "ended").stream().mapToInt(group -> inPages(RegisterOrder.BY_LIMIT, only(null, null, group), 50).size()).sum();
        assertThat(together).isEqualTo(FINDINGS);
        assertThat(inPages(RegisterOrder.BY_LIMIT, only(null, null, "overdue"), 50)).isNotEmpty().allMatch(finding -> finding.isOverdue(TODAY));
        assertThat(lists.counts(EVERYBODY, only(null, null, null))).containsEntry("overdue",
            (long) inPages(RegisterOrder.BY_LIMIT, only(null, null, "overdue"), 50).size());
    }
}
