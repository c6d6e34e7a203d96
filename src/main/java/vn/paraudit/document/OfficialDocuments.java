package vn.paraudit.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The register of official documents (numbering and layout after Decree 30/2020/NĐ-CP). */
public interface OfficialDocuments {

    /**
     * What is to be issued.
     *
     * @param type      type code: KH, QĐ, BC, BB, TB …
     * @param issuer    symbol of the issuing body, for example {@code UBND} or {@code ĐKT}
     * @param title     subject line
     * @param signedBy  person who signs
     * @param body      the content as the templates read it
     */
    record Draft(String type, String issuer, String title, String subjectType, UUID subjectId, UUID signedBy, Map<String, Object> body) {
    }

    /** An issued document; its number is {@code number/type-issuer}. */
    record Document(UUID id, String number, String title, String type, LocalDate issuedOn, UUID signedBy) {
    }

    /** Gives the next number of its type, issuer and year, in the caller's transaction, so that a number is never lost. */
    Document issue(Draft draft);

    List<Document> of(String subjectType, UUID subjectId);

    Optional<Document> find(UUID id);
}
