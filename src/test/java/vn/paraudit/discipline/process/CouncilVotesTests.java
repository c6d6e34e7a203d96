package vn.paraudit.discipline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.paraudit.platform.RuleViolation;

/** Two votes: discipline or not, then the form; what they bear is what may be recommended. */
class CouncilVotesTests {

    private static CouncilVotes votes(int present, int forDiscipline, int against, String ballots, String recommended) {
        Map<String, Object> data = new HashMap<>(Map.of("present", present, "forDiscipline", forDiscipline, "againstDiscipline", against,
            "recommendation", recommended));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String ballot : ballots.isEmpty() ? new String[0] : ballots.split(" ")) {
            rows.add(Map.of("form", ballot.split(":")[0], "votes", Integer.parseInt(ballot.split(":")[1])));
        }
        data.put("ballots", rows);
        return CouncilVotes.of(data);
    }

    @ParameterizedTest
    @CsvSource({"5,5,0,CANH_CAO:4 KHIEN_TRACH:1,CANH_CAO", "5,3,2,KHIEN_TRACH:5,KHIEN_TRACH", "5,2,3,'',NO_DISCIPLINE", "4,2,2,'',TIE",
        "4,4,0,CANH_CAO:2 KHIEN_TRACH:2,TIE", "3,2,1,CANH_CAO:2 KHIEN_TRACH:1,CANH_CAO"})
    void recommendationThatTheVotesBearIsAccepted(int present, int forDiscipline, int against, String ballots, String recommended) {
        assertThatCode(() -> votes(present, forDiscipline, against, ballots, recommended).requireSound()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"5,5,0,CANH_CAO:4 KHIEN_TRACH:1,KHIEN_TRACH", "5,5,0,CANH_CAO:4 KHIEN_TRACH:1,NO_DISCIPLINE", "5,2,3,'',CANH_CAO", "4,2,2,'',NO_DISCIPLINE",
        "4,4,0,CANH_CAO:2 KHIEN_TRACH:2,CANH_CAO", "5,4,0,CANH_CAO:5,CANH_CAO", "5,5,0,CANH_CAO:4,CANH_CAO"})
    void otherRecommendationsAndSumsAreRefused(int present, int forDiscipline, int against, String ballots, String recommended) {
        assertThatThrownBy(() -> votes(present, forDiscipline, against, ballots, recommended).requireSound()).isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @CsvSource({"CANH_CAO:3 NO_DISCIPLINE:2,CANH_CAO", "CANH_CAO:2 KHIEN_TRACH:2 NO_DISCIPLINE:1,KHIEN_TRACH"})
    void formOfBeforeAskedForOneVoteOnly(String ballots, String recommended) {
        Map<String, Object> data = new HashMap<>(Map.of("present", 5, "recommendation", recommended));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String ballot : ballots.split(" ")) {
            rows.add(Map.of("form", ballot.split(":")[0], "votes", Integer.parseInt(ballot.split(":")[1])));
        }
        data.put("ballots", rows);
        CouncilVotes votes = CouncilVotes.of(data);
        assertThatCode(votes::requireSound).doesNotThrowAnyException();
        assertThat(votes.first()).isNull();
    }
}
