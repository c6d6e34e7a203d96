package vn.paraudit.team.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.paraudit.team.AuditTeams;

class CompositionTests {

    private static final UUID LEADER = new UUID(0, 1);
    private static final UUID DEPUTY = new UUID(0, 2);
    private static final UUID SECRETARY = new UUID(0, 3);
    private static final UUID FIRST = new UUID(0, 4);
    private static final UUID SECOND = new UUID(0, 5);
    private static final UUID EVERYWHERE = new UUID(0, 6);

    private static Composition.Member member(UUID person, Integer group) {
        return new Composition.Member(AuditTeams.MEMBER, group, person, null, null, null, "justice");
    }

    private static final Composition.Member OUTSIDER = new Composition.Member(AuditTeams.MEMBER, 1, null, "Lò Thị Hương", "Phó Trưởng ban", "MTTQ", "finance");

    private static final Composition TWO_GROUPS = new Composition(List.of(new Composition.Team(1, "Đoàn số 1", "SNV", null,
        List.of(Composition.Member.of(AuditTeams.LEADER, LEADER), Composition.Member.of(AuditTeams.DEPUTY, DEPUTY),
            Composition.Member.of(AuditTeams.SECRETARY, SECRETARY), member(FIRST, 1), member(SECOND, 2), member(EVERYWHERE, null), OUTSIDER))),
        List.of(new Composition.Group(1, 1, null, List.of("A", "B")), new Composition.Group(1, 2, SECOND, List.of("C"))));

    private static List<UUID> people(Composition.Draw draw) {
        return draw.seats().stream().map(AuditTeams.Seat::personId).toList();
    }

    @Test
    void unitIsVisitedByItsGroupAndByThoseWhoAreInNone() {
        assertThat(people(TWO_GROUPS.draw("A", Set.of()))).containsExactly(LEADER, DEPUTY, SECRETARY, FIRST, EVERYWHERE);
        assertThat(people(TWO_GROUPS.draw("C", Set.of()))).containsExactly(LEADER, DEPUTY, SECRETARY, SECOND, EVERYWHERE);
    }

    @Test
    void unitOfNoGroupIsVisitedByTheWholeFirstTeam() {
        assertThat(people(TWO_GROUPS.draw("Z", Set.of()))).containsExactly(LEADER, DEPUTY, SECRETARY, FIRST, SECOND, EVERYWHERE);
    }

    @Test
    void headOfTheGroupLeadsOnTheSpotBesideTheLeader() {
        assertThat(TWO_GROUPS.draw("C", Set.of()).seats()).extracting(AuditTeams.Seat::seat, AuditTeams.Seat::personId)
            .contains(tuple(AuditTeams.DEPUTY, SECOND), tuple(AuditTeams.LEADER, LEADER));
    }

    @Test
    void whoeverIsInConflictStaysOutForThatUnitOnly() {
        Composition.Draw draw = TWO_GROUPS.draw("A", Set.of(FIRST));
        assertThat(people(draw)).doesNotContain(FIRST);
        assertThat(draw.leftOut()).containsExactly(FIRST);
        assertThat(draw.lacks()).isEmpty();
        assertThat(people(TWO_GROUPS.draw("B", Set.of()))).contains(FIRST);
    }

    @Test
    void leaderInConflictIsFollowedByTheHeadOfTheGroupElseByADeputy() {
        assertThat(TWO_GROUPS.draw("C", Set.of(LEADER)).seats().get(0)).isEqualTo(new AuditTeams.Seat(AuditTeams.LEADER, SECOND, null));
        assertThat(TWO_GROUPS.draw("A", Set.of(LEADER)).seats().get(0)).isEqualTo(new AuditTeams.Seat(AuditTeams.LEADER, DEPUTY, null));
    }

    @Test
    void visitWithoutALeaderOrASecretaryLacksThem() {
        assertThat(TWO_GROUPS.draw("A", Set.of(LEADER, DEPUTY)).lacks()).containsExactly(Composition.Lack.LEADER);
        assertThat(TWO_GROUPS.draw("A", Set.of(SECRETARY)).lacks()).containsExactly(Composition.Lack.SECRETARY);
    }

    @Test
    void changesNameWhoCameWhoLeftAndWhoSitsElsewhere() {
        Composition changed = new Composition(List.of(new Composition.Team(1, "Đoàn số 1", "SNV", null, List.of(Composition.Member.of(AuditTeams.LEADER, DEPUTY),
            Composition.Member.of(AuditTeams.SECRETARY, SECRETARY), member(FIRST, 2), member(new UUID(0, 9), 1), OUTSIDER))), List.of());
        assertThat(changed.since(TWO_GROUPS)).extracting(change -> change.kind().name(), change -> change.member().personId()).containsExactlyInAnyOrder(
            tuple("MOVED", DEPUTY), tuple("MOVED", FIRST), tuple("ADDED", new UUID(0, 9)), tuple("LEFT", LEADER), tuple("LEFT", SECOND),
            tuple("LEFT", EVERYWHERE));
        assertThat(TWO_GROUPS.since(TWO_GROUPS)).isEmpty();
    }
}
