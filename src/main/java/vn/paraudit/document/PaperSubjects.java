package vn.paraudit.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.security.Actor;

/** Implemented by a module whose cases have official papers: who may read of them, who enters their numbers, and what follows from a number. */
public interface PaperSubjects {

    /**
     * A number that was entered or corrected.
     *
     * @param before  number until now; {@code null} for the first
     * @param reason  why it is corrected; {@code null} for the first
     */
    record Numbered(UUID paperId, String type, @Nullable String before, String number, LocalDate issuedOn, @Nullable String reason) {

        /** Name of the act in the history. */
        public String act() {
            return before == null ? "paper-numbered" : "paper-number-corrected";
        }

        /** What was known before, for the history. */
        public Map<String, Object> factsBefore() {
            return before == null ? Map.of() : Map.of("number", before);
        }

        /** What is known now, for the history. */
        public Map<String, Object> facts() {
            Map<String, Object> facts = new HashMap<>(Map.of("number", number, "dated", issuedOn.toString()));
            if (reason != null) {
                facts.put("reason", reason);
            }
            return facts;
        }
    }

    /** Kind of subject as papers name it. */
    String subjectType();

    /** Address of the subject's screen. */
    String path(UUID subjectId);

    boolean mayRead(UUID subjectId, Actor reader);

    /** Whether somebody who may read of a subject enters the numbers of its papers. */
    boolean mayNumber(UUID subjectId, Actor actor);

    /** Role of the office that enters the numbers. */
    String keeper();

    /** Takes over a number in the transaction that enters it, and notes it in the history of the case. */
    void numbered(UUID subjectId, Numbered change);
}
