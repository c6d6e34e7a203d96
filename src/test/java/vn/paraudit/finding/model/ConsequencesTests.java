package vn.paraudit.finding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the head of a unit answers for the whole. */
class ConsequencesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 6);

    private final Violations violations = mock(Violations.class);
    private final Consequences consequences = new Consequences(violations);

    /** Each finding as severity, violation, late dossiers, whole and, where nothing was counted against a whole, cases. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "F2 V-TTHC-06 5 100 -|-", "F2 V-TTHC-06 51 1000 -|overdue", "F2 V-TTHC-06 3 100 -, F3 V-TTHC-07 3 100 -|overdue",
        "F2 V-TTHC-06 3 100 -, F3 V-TTHC-07 3 200 -|-", "F2 V-TTHC-06 - - 19|-", "F2 V-TTHC-06 - - 20|overdue", "F2 V-TTHC-06 12 10000 -, F3 V-TTHC-07 - - 8|overdue",
        "F2 V-TTHC-01 51 100 -|-", "F4 V-CCV-06 - - 1|grave", "F3 A - - -, F3 B - - -, F3 C - - -|several-f3", "F3 A - - -, F3 B - - -|-"})
    void theHeadAnswersByGravityByNumberAndByDossiers(String found, String reason) {
        when(violations.thresholds(any())).thenReturn(new Violations.Thresholds(12, Set.of(), Set.of("F4"), Set.of("F5"), Set.of("F4", "F5"), 3, 5, 20,
            Set.of("V-TTHC-06", "V-TTHC-07")));
        List<Finding> findings = Arrays.stream(found.split(", ")).map(ConsequencesTests::finding).toList();
        assertThat(consequences.headAccountability(findings)).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    private static Finding finding(String text) {
        String[] parts = text.split(" ");
        Finding finding = mock(Finding.class);
        when(finding.severity()).thenReturn(parts[0]);
        when(finding.violation()).thenReturn(parts[1]);
        when(finding.occurredOn()).thenReturn(DAY);
        when(finding.numerator()).thenReturn(figure(parts[2]));
        when(finding.denominator()).thenReturn(figure(parts[3]));
        when(finding.cases()).thenReturn("-".equals(parts[4]) ? null : Integer.valueOf(parts[4]));
        return finding;
    }

    private static BigDecimal figure(String text) {
        return "-".equals(text) ? null : new BigDecimal(text);
    }
}
