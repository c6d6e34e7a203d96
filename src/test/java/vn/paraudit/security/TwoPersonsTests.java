package vn.paraudit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.platform.Ids;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** Whoever may act for another counts as both. */
@ParAuditTest
class TwoPersonsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 5);

    @Autowired
    private TwoPersons twoPersons;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private final UUID author = Ids.next();
    private final UUID other = Ids.next();
    private final UUID third = Ids.next();

    @BeforeEach
    void start() {
        clock.set(MovableClock.START);
    }

    private void appoints(UUID person, UUID standIn, LocalDate from, LocalDate until, LocalDate ended) {
        jdbc.sql("insert into stand_in values (:id, :person, :standIn, :from, :until, 'x', now(), :ended)").param("id", Ids.next())
            .param("person", person).param("standIn", standIn).param("from", from).param("until", until).param("ended", ended).update();
    }

    private static Actor own(UUID person) {
        return new Actor(person, "x", Set.of());
    }

    private boolean areTwo(LocalDate doneOn, Actor now) {
        return twoPersons.areTwo(List.of(new TwoPersons.Done(author, doneOn)), now);
    }

    @Test
    void strangersAreTwoAndNobodyIsTwoWithThemselves() {
        assertThat(areTwo(TODAY, own(other))).isTrue();
        assertThat(areTwo(TODAY, own(author))).isFalse();
        assertThat(areTwo(TODAY, new Actor(other, "x", Set.of(), author))).as("in the author's place").isFalse();
        assertThat(twoPersons.areTwo(List.of(new TwoPersons.Done(null, TODAY)), own(other))).as("done by nobody").isTrue();
        assertThat(twoPersons.areTwo(List.of(), own(author))).isTrue();
    }

    @Test
    void aStandInCountsAsBothInEitherDirection() {
        appoints(author, other, TODAY, TODAY, null);
        assertThat(areTwo(TODAY, own(other))).isFalse();
        assertThat(twoPersons.areTwo(List.of(new TwoPersons.Done(other, TODAY)), own(author))).isFalse();
        assertThat(areTwo(TODAY, own(third))).isTrue();
    }

    @Test
    void itCountsOnTheDayOfTheActAndTodayAndOnNoOther() {
        appoints(author, other, LONG_AGO, LONG_AGO.plusDays(2), null);
        assertThat(areTwo(LONG_AGO.plusDays(1), own(other))).as("while the act was done").isFalse();
        assertThat(areTwo(LONG_AGO.plusDays(3), own(other))).as("it was over by then").isTrue();
        appoints(author, third, TODAY, TODAY, null);
        assertThat(areTwo(LONG_AGO, own(third))).as("today, for an act of before").isFalse();
    }

    @Test
    void theDayOnWhichItIsEndedStillCounts() {
        appoints(author, other, LONG_AGO, TODAY.plusDays(5), TODAY);
        assertThat(areTwo(LONG_AGO.minusDays(1), own(other))).isFalse();
        appoints(author, third, LONG_AGO, TODAY.plusDays(5), TODAY.minusDays(1));
        assertThat(areTwo(TODAY, own(third))).isTrue();
    }

    @Test
    void aChainOfStandInsIsFollowedUpAndDownButNotAcross() {
        appoints(author, other, TODAY, TODAY, null);
        appoints(other, third, TODAY, TODAY, null);
        assertThat(areTwo(TODAY, own(third))).isFalse();
        assertThat(twoPersons.areTwo(List.of(new TwoPersons.Done(third, TODAY)), own(author))).isFalse();
        UUID busybody = Ids.next();
        UUID stranger = Ids.next();
        appoints(busybody, author, TODAY, TODAY, null);
        appoints(busybody, stranger, TODAY, TODAY, null);
        assertThat(areTwo(TODAY, own(stranger))).as("who appoints two people makes them no one person").isTrue();
    }

    @Test
    void peopleWhoStandInForEachOtherAreNotApartAndAreFoundByEitherOfThem() {
        appoints(author, other, TODAY, TODAY, null);
        assertThat(twoPersons.areApart(List.of(author, other))).isFalse();
        assertThat(twoPersons.areApart(List.of(author, author))).isFalse();
        assertThat(twoPersons.areApart(List.of(author, third))).isTrue();
        assertThat(twoPersons.standInsOf(Set.of(author, other))).isEqualTo(Map.of(author, Set.of(author, other), other, Set.of(other)));
        assertThat(twoPersons.placesOf(own(other))).containsExactlyInAnyOrder(other, author);
        assertThat(twoPersons.placesOf(own(author))).containsExactly(author);
    }
}
