package vn.paraudit.checklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.paraudit.security.Actor;

/** What a section asks, and its answers as other modules give them. */
public interface SectionAnswers {

    /**
     * A criterion that is asked.
     *
     * @param answerType    compliance, number, ratio or date
     * @param lessIsBetter  whether a small figure is worth more points than a large one
     */
    record Question(String code, String answerType, boolean lessIsBetter) {
    }

    List<Question> questions(UUID sectionId);

    /**
     * An answer to a criterion; which parts are set depends on the answer type.
     *
     * @param choice  COMPLIANT, PARTIAL or NON_COMPLIANT
     * @param due     day by which it had to be done, {@code actual} the day on which it was
     */
    record Given(
        String criterion, String choice, BigDecimal number, BigDecimal numerator, BigDecimal denominator, LocalDate due, LocalDate actual) {
    }

    /**
     * Writes first answers to criteria of a section, the unit's own or the team's, by somebody who may.
     *
     * @throws vn.paraudit.platform.NotFound for those who may not know of the section
     * @throws vn.paraudit.platform.RuleViolation {@code section-not-yours}, {@code answer-refused}, {@code section-closed}, or {@code answer-changed} where there was one
     */
    void give(UUID sectionId, boolean self, List<Given> answers, Actor by);
}
