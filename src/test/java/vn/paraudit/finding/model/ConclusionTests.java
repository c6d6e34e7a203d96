package vn.paraudit.finding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.paraudit.finding.Conclusions.Capacity;
import vn.paraudit.platform.RuleViolation;

class ConclusionTests {

    private static final UUID SIGNER = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final Conclusion draft = Conclusion.draft(UUID.randomUUID(), Map.of("conclusion", "x"));

    @Test
    void itIsDraftedApprovedAndIssuedByTheSameSigner() {
        Conclusion issued = draft.redraft(Map.of("conclusion", "y")).approve(SIGNER, Capacity.FOR_CHAIR).issue(null, DAY);
        assertThat(issued.signedBy()).isEqualTo(SIGNER);
        assertThat(issued.body()).containsEntry("conclusion", "y");
        assertThat(issued.number()).as("the records office gives it later").isNull();
        assertThat(issued.issuedOn()).isEqualTo(DAY);
    }

    @Test
    void whatIsNotApprovedIsNotIssued() {
        assertThatThrownBy(() -> draft.issue("1", DAY)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void nobodySignsTwiceAndNobodyRewritesWhatIsSigned() {
        Conclusion approved = draft.approve(SIGNER, Capacity.CHAIR);
        assertThatThrownBy(() -> approved.approve(UUID.randomUUID(), Capacity.CHAIR)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> approved.redraft(Map.of())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> approved.issue("1", DAY).issue("2", DAY)).isInstanceOf(RuleViolation.class);
    }
}
