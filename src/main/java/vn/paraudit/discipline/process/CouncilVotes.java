package vn.paraudit.discipline.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.paraudit.discipline.model.CourseFacts.FirstVote;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.worklist.Answers;

/**
 * The votes of a council: first discipline or not, then the form where the majority is for discipline. Votes are counted, never named, and
 * have to add up. The law is silent on tied votes: they are written down and a person decides.
 *
 * @param first   {@code null} where the form of before asked for one vote only
 * @param ballots forms that were voted for and how often
 */
record CouncilVotes(@Nullable FirstVote first, Map<String, Integer> ballots, int invalid, int present, String recommended) {

    static CouncilVotes of(Map<String, Object> data) {
        Map<String, Integer> ballots = new LinkedHashMap<>();
        for (Map<String, Object> row : Answers.rows(data, "ballots")) {
            if (ballots.put(Answers.text(row, "form"), Answers.number(row, "votes")) != null) {
                throw RuleViolation.of("ballot-form-twice");
            }
        }
        FirstVote first = data.get("forDiscipline") == null ? null : new FirstVote(Answers.number(data, "forDiscipline"),
            Answers.number(data, "againstDiscipline"), Answers.number(data, "invalidFirst"), data.get("tie") == null ? null : Answers.text(data, "tie"));
        return new CouncilVotes(first, ballots, Answers.number(data, "invalid"), Answers.number(data, "present"), Answers.text(data, "recommendation"));
    }

    /**
     * Refuses votes that do not add up and a recommendation that the votes do not bear.
     *
     * @throws RuleViolation {@code ballots-do-not-add-up}, {@code recommendation-against-votes}
     */
    void requireSound() {
        boolean forms = first == null || first.forDiscipline() > first.againstDiscipline();
        if (first != null) {
            requireSum(first.forDiscipline() + first.againstDiscipline() + first.invalid());
        }
        if (forms) {
            requireSum(ballots.values().stream().mapToInt(Integer::intValue).sum() + invalid);
        }
        if (!allowed(forms).contains(recommended)) {
            throw RuleViolation.of("recommendation-against-votes");
        }
    }

    private void requireSum(int cast) {
        if (cast != present) {
            throw RuleViolation.of("ballots-do-not-add-up", Map.of("cast", cast, "present", present));
        }
    }

    private List<String> allowed(boolean forms) {
        if (!forms) {
            return List.of(first.forDiscipline() == first.againstDiscipline() ? DisciplineForms.TIE : DisciplineForms.NO_DISCIPLINE);
        }
        int most = ballots.isEmpty() ? 0 : Collections.max(ballots.values());
        List<String> leading = ballots.entrySet().stream().filter(ballot -> ballot.getValue() == most).map(Map.Entry::getKey).toList();
        // One vote only was asked for before: any of the leading forms could be recommended.
        return first == null || leading.size() == 1 ? leading : List.of(DisciplineForms.TIE);
    }
}
