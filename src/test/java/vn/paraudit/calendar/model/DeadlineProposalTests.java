package vn.paraudit.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.paraudit.calendar.model.DeadlineProposal.State;
import vn.paraudit.calendar.model.DeadlineProposal.Terms;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.Problem;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;
import vn.paraudit.testing.OneStandsInForAnother;

/** A version of a deadline is proposed by one and brought into force by another, once. */
class DeadlineProposalTests {

    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private final Actor author = manager();
    private final Actor second = manager();
    private final OneStandsInForAnother people = new OneStandsInForAnother();
    private final DeadlineProposal open = new DeadlineProposal(Ids.next(), "own.a", new Terms("A", "A", "task created", 3, "WORKING_DAYS", "NONE", false, "QC", DAY),
        "Sở cần thời gian", State.OPEN, author.personId(), author.name(), AT, null, null, null, "");

    private static Actor manager() {
        return new Actor(Ids.next(), "x", Set.of(Roles.PROCESS_MANAGER));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void aSecondManagerBringsItIntoForce() {
        DeadlineProposal released = open.released(second, AT, DAY, people);
        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.inForceOn()).isEqualTo(DAY);
        assertThat(released.decidedByName()).isEqualTo(second.name());
    }

    @Test
    void neitherTheAuthorNorAStandInNorSomebodyElseDoes() {
        people.together(author.personId(), second.personId());
        Actor official = new Actor(Ids.next(), "x", Set.of());
        Stream.of(author, second, official).forEach(by -> refused("deadline-own-work", () -> open.released(by, AT, DAY, people)));
    }

    @Test
    void whatWasDecidedStays() {
        Stream.of(open.released(second, AT, DAY, people), open.returned(second, AT, "Nêu rõ căn cứ"), open.withdrawn(author, AT)).forEach(decided -> {
            refused("deadline-not-open", () -> decided.released(second, AT, DAY, people));
            refused("deadline-not-open", () -> decided.returned(second, AT, "Nêu rõ căn cứ"));
            refused("deadline-not-open", () -> decided.withdrawn(author, AT));
        });
    }

    @Test
    void nobodyGivesItBackWithoutARemark() {
        Stream.of("", "  ", "a\0b", "x".repeat(DeadlineProposal.LONGEST_REMARK + 1)).forEach(what ->
            refused("deadline-remark-needed", () -> open.returned(second, AT, what)));
        refused("deadline-remark-needed", () -> open.returned(second, AT, null));
        assertThat(open.returned(second, AT, " Nêu rõ căn cứ ").remark()).isEqualTo("Nêu rõ căn cứ");
    }
}
