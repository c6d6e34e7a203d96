package vn.paraudit.security.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.Problem;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;
import vn.paraudit.testing.OneStandsInForAnother;

/** A weighty role is proposed by one and confirmed or refused by another. */
class RoleGrantTests {

    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private final UUID grantee = Ids.next();
    private final Actor first = administrator();
    private final Actor second = administrator();
    private final OneStandsInForAnother people = new OneStandsInForAnother();

    private static Actor administrator() {
        return new Actor(Ids.next(), "x", Set.of(Roles.ADMIN));
    }

    private RoleGrant proposed(Actor by) {
        return RoleGrant.proposed(Ids.next(), Ids.next(), grantee, Roles.APPROVER, " Thay người nghỉ hưu ", by, AT, people);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void anotherAdministratorConfirmsIt() {
        RoleGrant confirmed = proposed(first).confirmed(second, AT, people);
        assertThat(confirmed.state()).isEqualTo(RoleGrant.State.CONFIRMED);
        assertThat(confirmed.decidedBy()).isEqualTo(second.personId());
        assertThat(confirmed.reason()).isEqualTo("Thay người nghỉ hưu");
        assertThat(proposed(first).mayBeConfirmedBy(second, people)).isTrue();
    }

    @Test
    void whoProposedItDoesNotConfirmIt() {
        refused("role-grant-own-proposal", () -> proposed(first).confirmed(first, AT, people));
        assertThat(proposed(first).mayBeConfirmedBy(first, people)).isFalse();
    }

    @Test
    void neitherDoesWhoeverCountsAsWhoProposedIt() {
        Actor inTheirPlace = new Actor(second.personId(), "x", Set.of(Roles.ADMIN), first.personId());
        refused("role-grant-own-proposal", () -> proposed(first).confirmed(inTheirPlace, AT, people));
        refused("role-grant-own-proposal", () -> proposed(inTheirPlace).confirmed(first, AT, people));
        people.together(first.personId(), second.personId());
        refused("role-grant-own-proposal", () -> proposed(first).confirmed(second, AT, people));
    }

    @Test
    void nobodyProposesOrConfirmsARoleOfTheirOwn() {
        Actor grantees = new Actor(grantee, "x", Set.of(Roles.ADMIN));
        refused("role-of-ones-own", () -> proposed(grantees));
        refused("role-of-ones-own", () -> proposed(first).confirmed(grantees, AT, people));
        people.together(grantee, second.personId());
        refused("role-of-ones-own", () -> proposed(second));
        refused("role-of-ones-own", () -> proposed(first).confirmed(second, AT, people));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "a\0b"})
    void aReasonIsNeededToProposeAndToRefuse(String reason) {
        refused("role-grant-reason", () -> RoleGrant.proposed(Ids.next(), Ids.next(), grantee, Roles.APPROVER, reason, first, AT, people));
        refused("role-grant-reason", () -> proposed(first).refused(second, AT, reason));
        refused("role-grant-reason", () -> proposed(first).refused(second, AT, "x".repeat(RoleGrant.LONGEST_REASON + 1)));
    }

    @Test
    void whatIsDecidedStaysDecided() {
        List<RoleGrant> decided = List.of(proposed(first).confirmed(second, AT, people), proposed(first).refused(second, AT, "Không cần"),
            proposed(first).givenAlone());
        for (RoleGrant one : decided) {
            refused("role-grant-decided", () -> one.confirmed(second, AT, people));
            refused("role-grant-decided", () -> one.refused(second, AT, "Không cần"));
            refused("role-grant-decided", one::givenAlone);
        }
    }

    @Test
    void whoProposedItMayTakeItBack() {
        RoleGrant back = proposed(first).refused(first, AT, "Nhầm người");
        assertThat(back.state()).isEqualTo(RoleGrant.State.REFUSED);
        assertThat(back.refusal()).isEqualTo("Nhầm người");
    }
}
