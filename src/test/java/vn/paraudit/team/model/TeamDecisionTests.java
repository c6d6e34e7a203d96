package vn.paraudit.team.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.paraudit.platform.Problem;

class TeamDecisionTests {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final UUID SIGNER = new UUID(0, 7);
    private static final TeamDecision PREPARED = TeamDecision.founding(new UUID(0, 1), new UUID(0, 2), 2026, "Quyết định", NOW);
    private static final TeamDecision SUBMITTED = PREPARED.proposed().submitted();
    private static final TeamDecision SIGNED = SUBMITTED.signed(SIGNER, NOW, TODAY, null, null);

    private static TeamDecision in(TeamDecisionState state, UUID changes) {
        boolean signed = state == TeamDecisionState.SIGNED;
        return new TeamDecision(new UUID(0, 1), new UUID(0, 2), 2026, "Quyết định", changes, state, null, null, signed ? SIGNER : null, signed ? NOW : null, NOW);
    }

    private static String refusal(UnaryOperator<TeamDecision> act, TeamDecision of) {
        try {
            act.apply(of);
            return "";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    @Test
    void decisionIsProposedSubmittedAndSignedWithoutANumber() {
        assertThat(SIGNED.state()).isEqualTo(TeamDecisionState.SIGNED);
        assertThat(SIGNED.number()).isNull();
        assertThat(SIGNED.dated()).isEqualTo(TODAY);
        assertThat(SIGNED.signedBy()).isEqualTo(SIGNER);
    }

    @Test
    void numberComesWithTheSignatureOrLater() {
        assertThat(SUBMITTED.signed(SIGNER, NOW, TODAY, " 412/QĐ-UBND ", TODAY.minusDays(1)).number()).isEqualTo("412/QĐ-UBND");
        assertThat(SIGNED.numbered("412/QĐ-UBND", TODAY).number()).isEqualTo("412/QĐ-UBND");
        assertThat(refusal(decision -> decision.numbered("412", TODAY), SUBMITTED)).isEqualTo("team-not-founded");
    }

    @Test
    void decisionIsNotDatedAhead() {
        assertThatThrownBy(() -> SUBMITTED.signed(SIGNER, NOW, TODAY, null, TODAY.plusDays(1))).hasMessageContaining("team-dated-ahead");
    }

    @ParameterizedTest
    @EnumSource(TeamDecisionState.class)
    void everyActIsRefusedFromAWrongState(TeamDecisionState state) {
        TeamDecision decision = in(state, new UUID(0, 3));
        assertThat(refusal(TeamDecision::proposed, decision).isEmpty()).isEqualTo(state == TeamDecisionState.PREPARED);
        assertThat(refusal(TeamDecision::submitted, decision).isEmpty()).isEqualTo(state == TeamDecisionState.PROPOSED);
        assertThat(refusal(each -> each.signed(SIGNER, NOW, TODAY, null, null), decision).isEmpty()).isEqualTo(state == TeamDecisionState.SUBMITTED);
        assertThat(refusal(TeamDecision::returned, decision).isEmpty())
            .isEqualTo(state == TeamDecisionState.PROPOSED || state == TeamDecisionState.SUBMITTED);
        assertThat(refusal(TeamDecision::withdrawn, decision).isEmpty()).isEqualTo(!state.isEnded());
        assertThat(refusal(each -> each.change(new UUID(0, 9), "Thay đổi", NOW), decision).isEmpty()).isEqualTo(state == TeamDecisionState.SIGNED);
    }

    @Test
    void foundingDecisionIsNotGivenUp() {
        assertThat(refusal(TeamDecision::withdrawn, PREPARED)).isEqualTo("team-founding-stays");
    }

    @Test
    void changeOfAChangeNamesTheFoundingDecision() {
        TeamDecision change = SIGNED.change(new UUID(0, 9), "Thay đổi", NOW);
        assertThat(change.changes()).isEqualTo(SIGNED.id());
        assertThat(change.proposed().submitted().signed(SIGNER, NOW, TODAY, null, null).change(new UUID(0, 10), "Thay đổi lần hai", NOW).changes())
            .isEqualTo(SIGNED.id());
    }

    @Test
    void whatComesBackGoesBackByOneStep() {
        assertThat(SUBMITTED.returned().state()).isEqualTo(TeamDecisionState.PROPOSED);
        assertThat(SUBMITTED.returned().returned().state()).isEqualTo(TeamDecisionState.PREPARED);
    }
}
