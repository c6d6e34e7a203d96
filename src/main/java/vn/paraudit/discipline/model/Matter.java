package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the form of discipline depends on.
 *
 * @param kind           kind of person, of the post held now
 * @param handledFrom    day on which handling began
 * @param chosenRegime   regime that a person chose where the law does not settle it, or {@code null}
 * @param acts           acts considered together, at least one
 * @param servingForm    discipline for another act that is still being served, or {@code null}
 * @param mitigating     whether a listed mitigating circumstance is there
 * @param aggravating    whether a listed aggravating circumstance is there
 */
public record Matter(
    String kind, boolean leader, LocalDate handledFrom, @Nullable String chosenRegime, List<Act> acts, @Nullable String servingForm,
    Attitude attitude) {

    /** What the person did about it: taken in and corrected; circumstances that the text lists. */
    public record Attitude(boolean remorse, boolean mitigating, boolean aggravating) {
    }

    /**
     * One act.
     *
     * @param priorForm    discipline for the same act before, or {@code null}
     * @param priorFrom    day from which that discipline took effect; {@code null} while nobody said
     * @param repeatAgreed a person has found it to be a repetition where the time for that was not read
     * @param reminder     whether the text asks for a written reminder before, and whether there was one
     * @param waste        what is known where the act caused waste, or {@code null}
     */
    public record Act(
        LocalDate factOn, @Nullable String specialGround, @Nullable String consequence, @Nullable String priorForm, @Nullable LocalDate priorFrom,
        boolean repeatAgreed, Reminder reminder, @Nullable Waste waste) {
    }

    /** @param needed  the act is of a group that counts only after a written reminder */
    public record Reminder(boolean needed, boolean given) {
    }
}
