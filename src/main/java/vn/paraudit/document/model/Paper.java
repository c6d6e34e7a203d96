package vn.paraudit.document.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.document.OfficialDocuments.Document;
import vn.paraudit.document.OfficialDocuments.Draft;
import vn.paraudit.platform.RuleViolation;

/**
 * A signed paper and its number.
 *
 * @param number    {@code null} until it is given
 * @param issuedOn  day that the paper bears; known with the number
 * @param way       where the number comes from; known with the number
 */
public record Paper(
    UUID id, Draft draft, LocalDate signedOn, @Nullable PaperNumber number, @Nullable LocalDate issuedOn, @Nullable Way way) {

    /** Where a number comes from. */
    public enum Way {
        /** The body's own series, kept here. */
        SERIES,
        /** The records office, entered by a person. */
        ENTERED
    }

    private static final int LONGEST_REASON = 500;
    private static final String LETTER = "CV";

    static Paper signed(UUID id, Draft draft, LocalDate on) {
        return new Paper(id, draft, on, null, null, null);
    }

    /** Takes the next number of the body's own series. */
    Paper drawn(int sequence) {
        return new Paper(id, draft, signedOn, new PaperNumber(sequence, usualSymbol(draft.type(), draft.issuer())), signedOn, Way.SERIES);
    }

    /**
     * The records office has given the number, or it is corrected.
     *
     * @param reason  needed to correct a number that is there
     * @throws RuleViolation {@code paper-number-incomplete}, {@code paper-dated-ahead}, {@code paper-number-reason}
     */
    Paper numbered(@Nullable String given, @Nullable LocalDate dated, LocalDate today, @Nullable String reason) {
        PaperNumber parsed = PaperNumber.parse(given, usualSymbol(draft.type(), draft.issuer()));
        if (dated == null) {
            throw RuleViolation.of("paper-number-incomplete", Map.of("max", PaperNumber.LONGEST));
        }
        if (dated.isAfter(today)) {
            throw RuleViolation.of("paper-dated-ahead", Map.of("today", today));
        }
        if (number != null && !says(parsed, dated) && (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)) {
            throw RuleViolation.of("paper-number-reason", Map.of("number", number.text(), "max", LONGEST_REASON));
        }
        return new Paper(id, draft, signedOn, parsed, dated, Way.ENTERED);
    }

    boolean says(PaperNumber other, LocalDate dated) {
        return other.equals(number) && dated.equals(issuedOn);
    }

    /** Year in whose series it stands. */
    int year() {
        return (issuedOn == null ? signedOn : issuedOn).getYear();
    }

    public Document document() {
        return new Document(id, number == null ? null : number.text(), draft.title(), draft.type(), issuedOn, signedOn, draft.signedBy());
    }

    /** Letters bear no kind in their symbol. */
    static String usualSymbol(String type, IssuingBody issuer) {
        return LETTER.equals(type) ? issuer.symbol() : type + "-" + issuer.symbol();
    }
}
