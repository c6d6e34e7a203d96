package vn.paraudit.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The register of official documents. Numbers belong to the records office of the body that issues a paper (Decree 30/2020/NĐ-CP): they are
 * blank at first and entered with the date after issue; only a body with a series of its own is numbered here.
 */
public interface OfficialDocuments {

    /**
     * What is signed.
     *
     * @param type      type code: KH, QĐ, BC, BB, TB, CV …
     * @param title     subject line: kind, content and unit
     * @param unitCode  unit that it concerns, if one
     * @param signedBy  person who signs
     * @param body      the content as the templates read it
     */
    record Draft(
        String type, IssuingBody issuer, String title, @Nullable String unitCode, String subjectType, UUID subjectId, UUID signedBy,
        Map<String, Object> body) {
    }

    /**
     * A signed document.
     *
     * @param number    {@code number/symbol}; {@code null} while the records office has not given it
     * @param issuedOn  day that the paper bears, known with its number
     */
    record Document(
        UUID id, @Nullable String number, String title, String type, @Nullable LocalDate issuedOn, LocalDate signedOn, UUID signedBy) {
    }

    /** Keeps a signed paper in the caller's transaction; it has a number only where its body has a series of its own here. */
    Document issue(Draft draft);

    /**
     * The same with what the records office has given already.
     *
     * @param number  {@code null} or blank when not yet given
     * @param dated   day on the paper; today when nothing is said
     * @throws vn.paraudit.platform.RuleViolation as {@link #issue(Draft)} never does: {@code paper-number-incomplete}, {@code paper-dated-ahead},
     *     {@code paper-number-taken}
     */
    Document issue(Draft draft, @Nullable String number, @Nullable LocalDate dated);

    List<Document> of(String subjectType, UUID subjectId);

    Optional<Document> find(UUID id);
}
