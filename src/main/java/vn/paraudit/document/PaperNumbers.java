package vn.paraudit.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entering the numbers that the records offices have given, as the current user, whose right is asked. */
public interface PaperNumbers {

    /**
     * A signed paper without a number.
     *
     * @param last  highest number known in the series of its body, kind and year; 0 when there is none
     */
    record Waiting(UUID id, IssuingBody issuer, LocalDate signedOn, int last) {
    }

    /** Papers whose numbers the current user enters, the oldest first, as many as one sitting takes. */
    List<Waiting> waiting();

    /**
     * Enters the number and date that the records office has given, or corrects them. The same again changes nothing.
     *
     * @param number  number and symbol, or the figure alone
     * @param reason  needed for a correction
     * @throws vn.paraudit.platform.NotFound where the current user may not know of it
     * @throws vn.paraudit.platform.Forbidden {@code paper-keeper-needed} for anybody but those who keep the numbers of such papers
     * @throws vn.paraudit.platform.RuleViolation {@code paper-number-incomplete}, {@code paper-dated-ahead}, {@code paper-number-reason},
     *     {@code paper-number-taken}, {@code paper-number-changed}
     */
    void enterNumber(UUID paperId, @Nullable String number, @Nullable LocalDate dated, @Nullable String reason);
}
