package vn.paraudit.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many may keep the server waiting. */
class BodyPlacesTests {

    private final BodyPlaces places = new BodyPlaces(3, 2);

    @Test
    void oneAddressLeavesPlacesForTheOthers() {
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isFalse();
        assertThat(places.take("b")).isTrue();
    }

    @Test
    void allTogetherLeaveThreadsForThoseWhoDoNotWait() {
        assertThat(places.take("a") && places.take("b") && places.take("c")).isTrue();
        assertThat(places.take("d")).isFalse();
        places.giveBack("b");
        assertThat(places.take("d")).isTrue();
    }

    @Test
    void aPlaceThatIsGivenBackIsFreeAgainAndOneThatWasRefusedIsNotOwed() {
        for (int round = 0; round < 10; round++) {
            assertThat(places.take("a") && places.take("a")).isTrue();
            assertThat(places.take("a")).isFalse();
            places.giveBack("a");
            places.giveBack("a");
        }
    }
}
