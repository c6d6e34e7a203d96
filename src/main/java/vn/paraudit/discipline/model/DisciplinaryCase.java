package vn.paraudit.discipline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.paraudit.discipline.CaseState;

/**
 * One case against one person.
 *
 * @param findingId      finding it follows, or {@code null} when it was opened by itself
 * @param personId       {@code null} for somebody whom the product does not know otherwise
 * @param subjectType    CAN_BO, CONG_CHUC, VIEN_CHUC, NGUOI_DA_NGHI or VIEN_CHUC_DA_NGHI; decides which decree applies
 * @param specialGround  ground that fixes the form by itself, or {@code null}
 * @param priorForm      sanction still in force when the same act was repeated, or {@code null}
 * @param noLimitation   no limitation period applies to the act
 * @param circumstance   ground of deferral (D…) or exemption (E…), or {@code null}
 * @param proceedAnyway  the person or the competent level wants it handled in spite of a ground of deferral
 * @param screening      what the table said when the case was opened
 * @param resolutionOn   day on which the first resolution of a complaint was received
 */
public record DisciplinaryCase(
    UUID id, long number, UUID findingId, String unitCode, UUID personId, String personName, String post, String subjectType, boolean leader,
    String facts, LocalDate factOn, LocalDate detectedOn, String specialGround, String priorForm, boolean noLimitation, String circumstance,
    boolean proceedAnyway, CaseState state, String screening, String consequence, boolean remorse, String recommended, String decided,
    LocalDate effectiveOn, String decisionNumber, LocalDate servedOn, LocalDate resolvedOn, LocalDate resolutionOn, LocalDate closedOn,
    int revision, UUID openedBy, Instant openedAt) {

    /** How the case is quoted; never by a name. */
    public String code() {
        return "KL-%05d".formatted(number);
    }
}
