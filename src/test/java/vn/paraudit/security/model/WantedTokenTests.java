package vn.paraudit.security.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.paraudit.platform.Problem;
import vn.paraudit.platform.TokenScope;

class WantedTokenTests {

    private static final Set<TokenScope> READ = Set.of(TokenScope.READ);

    private static void isRefused(WantedToken wanted, String code) {
        assertThatThrownBy(wanted::checked).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void itHasANameAndAtLeastOneScope() {
        isRefused(new WantedToken(null, READ, null, null), "token-without-name");
        isRefused(new WantedToken(" ", READ, null, null), "token-without-name");
        isRefused(new WantedToken("x".repeat(101), READ, null, null), "token-without-name");
        isRefused(new WantedToken("x", null, null, null), "token-without-scope");
        isRefused(new WantedToken("x", Set.of(), null, null), "token-without-scope");
        Set<TokenScope> unknown = new HashSet<>();
        unknown.add(null);
        isRefused(new WantedToken("x", unknown, null, null), "token-without-scope");
    }

    @Test
    void itLivesForNinetyDaysWhereNothingIsSaid() {
        assertThat(new WantedToken(" x ", READ, null, null).checked()).isEqualTo(new WantedToken("x", READ, 90, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 366, Integer.MAX_VALUE})
    void itLivesForOneDayToAYear(int days) {
        isRefused(new WantedToken("x", READ, days, new WantedToken.LongLife(true, "y")), "token-days");
    }

    @Test
    void moreThanNinetyDaysNeedAReasonAndAWord() {
        isRefused(new WantedToken("x", READ, 91, null), "token-long-life");
        isRefused(new WantedToken("x", READ, 91, new WantedToken.LongLife(false, "y")), "token-long-life");
        isRefused(new WantedToken("x", READ, 91, new WantedToken.LongLife(true, null)), "token-long-life");
        isRefused(new WantedToken("x", READ, 91, new WantedToken.LongLife(true, "y".repeat(501))), "token-long-life");
        assertThat(new WantedToken("x", READ, 365, new WantedToken.LongLife(true, " y ")).checked().longLife().reason()).isEqualTo("y");
        assertThat(new WantedToken("x", READ, 90, new WantedToken.LongLife(true, "y")).checked().longLife()).isNull();
    }

    @Test
    void deployingReadsButDoesNoWorkAndWorkReads() {
        assertThat(TokenScope.READ.isWithin(Set.of(TokenScope.DEPLOY))).isTrue();
        assertThat(TokenScope.READ.isWithin(Set.of(TokenScope.WORK))).isTrue();
        assertThat(TokenScope.WORK.isWithin(Set.of(TokenScope.DEPLOY, TokenScope.READ))).isFalse();
        assertThat(TokenScope.DEPLOY.isWithin(Set.of(TokenScope.WORK))).isFalse();
        assertThat(TokenScope.READ.isWithin(Set.of())).isFalse();
    }
}
