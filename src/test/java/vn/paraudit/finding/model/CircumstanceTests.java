package vn.paraudit.finding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.finding.FindingState;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.testing.ParAuditTest;

/** What is noted beside the figures makes a violation graver, and so does what a unit did that was merged into this one. */
@ParAuditTest
class CircumstanceTests {

    private static final LocalDate OCCURRED = LocalDate.of(2026, 7, 6);
    /** Phường Tô Hiệu, which took over from Phường Chiềng Lề. */
    private static final String SUCCESSOR = "03646";
    private static final String FORMER = "H01";

    @Autowired
    private Severities severities;

    @Autowired
    private FindingRepository findings;

    private static Facts facts(String violation, Circumstances circumstances) {
        return new Facts(violation, "Nội dung", null, null, null, OCCURRED, null, null, List.of(), circumstances);
    }

    private Severities.Proposal propose(String unit, String violation, Circumstances circumstances) {
        return severities.propose(unit, facts(violation, circumstances), OCCURRED, Ids.next());
    }

    @ParameterizedTest
    @CsvSource({"V-TTHC-06,,,,,,,F2,default-kept", "V-TTHC-06,5,,,,,,F3,person-many", "V-TTHC-06,4,,,,,,F2,default-kept", "V-TTHC-06,,,61,,,,F4,delay-long",
        "V-TTHC-07,,,60,,,,F3,default-kept", "V-CCV-02,,3,,,,,F3,month-many", "V-CCV-07,,,,GAIN,,,F5,gain", "V-TTHC-03,,,,HARASSMENT,,,F4,harassment",
        "V-PVN-03,,,,,2,,F4,reception-acts", "V-PVN-03,,,,,1,,F4,reception-act", "V-PVN-03,,,,,,46,F4,petition-unhandled",
        "V-PVN-03,,,,NEGLECT,,,F4,reception-neglected"})
    void whatTheCatalogueAsksIsHeldAgainstTheTable(String violation, Integer perPerson, Integer perMonth, Integer daysLate, String sign, Integer acts,
            Integer unhandled, String severity, String rule) {
        Severities.Proposal proposal = propose("04132", violation, new Circumstances(perPerson, perMonth, daysLate, sign, acts, unhandled));
        assertThat(proposal.severity()).isEqualTo(severity);
        assertThat(proposal.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"-1,", "1000001,", ",FURY"})
    void whatCannotBeIsRefused(Integer perPerson, String sign) {
        Facts facts = facts("V-TTHC-06", new Circumstances(perPerson, null, null, sign, null, null));
        assertThat(catchThrowableOfType(RuleViolation.class, () -> facts.requireSound(true, OCCURRED)).fields()).extracting("path")
            .containsExactly("circumstances");
    }

    @Test
    void theyAreKeptWithTheFindingAndReplaced() {
        Finding finding = earlier("03670", "V-TTHC-14");
        findings.setCircumstances(finding.id(), new Circumstances(5, null, 61, null, null, null));
        assertThat(findings.circumstances(finding.id())).contains(new Circumstances(5, null, 61, null, null, null));
        findings.setCircumstances(finding.id(), null);
        assertThat(findings.circumstances(finding.id())).isEmpty();
    }

    private Finding earlier(String unit, String violation) {
        Finding finding = new Finding(Ids.next(), 0, Ids.next(), null, null, violation, unit, "Vi phạm trước", null, null, null, OCCURRED.minusDays(60),
            OCCURRED.minusDays(50), "F2", "default-kept", "F2", null, null, FindingState.DRAFT, null, null, null, null, null, null, null, null, null,
            null, 1, Ids.next(), Instant.EPOCH);
        findings.add(finding);
        findings.conclude(finding.id(), OCCURRED.minusDays(30), null);
        return finding;
    }

    @Test
    void aUnitRepeatsWhatTheUnitDidThatItTookOverFrom() {
        UUID former = earlier(FORMER, "V-CQS-02").id();
        Severities.Proposal proposal = propose(SUCCESSOR, "V-CQS-02", null);
        assertThat(proposal.repeatOf()).isEqualTo(former);
        assertThat(proposal.rule()).isEqualTo("repeated");
        assertThat(propose("03664", "V-CQS-02", null).repeatOf()).as("another unit does not").isNull();
    }
}
