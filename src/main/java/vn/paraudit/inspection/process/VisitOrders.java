package vn.paraudit.inspection.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.inspection.Inspections;
import vn.paraudit.inspection.model.InspectionAccess;
import vn.paraudit.inspection.model.InspectionWork;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.CurrentUser;

/** Where the approver orders visits that nobody is to expect. */
@Service
@Transactional
public class VisitOrders {

    private final Inspections inspections;
    private final InspectionWork work;
    private final CurrentUser currentUser;
    private final TimeSource time;

    VisitOrders(Inspections inspections, InspectionWork work, CurrentUser currentUser, TimeSource time) {
        this.inspections = inspections;
        this.work = work;
        this.currentUser = currentUser;
        this.time = time;
    }

    /**
     * Orders a visit for a day, at the hour at which visits begin; answers the inspection.
     *
     * @throws Forbidden {@code right-missing} for anybody but the approver
     * @throws RuleViolation {@code visit-order-incomplete} naming what is missing or cannot be
     */
    public UUID order(String unitCode, LocalDate visitDate, UUID leaderId, UUID secretaryId) {
        InspectionAccess.requireApprover(currentUser.get());
        refuseIncomplete(unitCode, visitDate, leaderId, secretaryId);
        return inspections.orderUnannounced(unitCode, work.visitStart(visitDate), leaderId, secretaryId);
    }

    private void refuseIncomplete(String unitCode, LocalDate visitDate, UUID leaderId, UUID secretaryId) {
        List<FieldError> errors = new ArrayList<>();
        requireGiven(unitCode, "unitCode", errors);
        requireGiven(visitDate, "visitDate", errors);
        requireGiven(leaderId, "leaderId", errors);
        requireGiven(secretaryId, "secretaryId", errors);
        if (visitDate != null && visitDate.isBefore(time.today())) {
            errors.add(new FieldError("visitDate", "visit-day-passed"));
        }
        if (leaderId != null && leaderId.equals(secretaryId)) {
            errors.add(new FieldError("secretaryId", "visit-one-person-twice"));
        }
        if (!errors.isEmpty()) {
            throw RuleViolation.ofFields("visit-order-incomplete", errors);
        }
    }

    private static void requireGiven(Object value, String field, List<FieldError> errors) {
        if (value == null || "".equals(value)) {
            errors.add(new FieldError(field, "visit-order-gap"));
        }
    }
}
