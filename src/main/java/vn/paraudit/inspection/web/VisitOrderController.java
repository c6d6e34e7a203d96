package vn.paraudit.inspection.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.inspection.Inspections;
import vn.paraudit.inspection.model.InspectionWork;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** Orders for visits that nobody is to expect; the approver gives them. */
@RestController
@RequestMapping("/api/inspections")
class VisitOrderController {

    /** An order for an unannounced visit. */
    record VisitOrder(String unitCode, LocalDate visitDate, UUID leaderId, UUID secretaryId) {
    }

    record OfficialView(UUID id, String name, String post) {
    }

    /** Whether the reader may order visits, and whom they may then name. */
    record OrderView(boolean mayOrder, List<OfficialView> officials) {
    }

    private final Inspections inspections;
    private final InspectionWork work;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final TimeSource time;

    VisitOrderController(Inspections inspections, InspectionWork work, Accounts accounts, CurrentUser currentUser, TimeSource time) {
        this.inspections = inspections;
        this.work = work;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.time = time;
    }

    @GetMapping("/order")
    @Transactional(readOnly = true)
    OrderView order() {
        return mayOrder() ? new OrderView(true, accounts.enabled().stream().map(account -> new OfficialView(account.personId(), account.name(),
            Objects.requireNonNullElse(account.post(), ""))).toList()) : new OrderView(false, List.of());
    }

    /** Orders an unannounced visit. */
    @PostMapping
    @IdempotentByKey
    ResponseEntity<Created> order(@RequestBody VisitOrder order) {
        if (!mayOrder()) {
            throw new Forbidden("right-missing", Map.of());
        }
        refuseIncomplete(order);
        UUID id = inspections.orderUnannounced(order.unitCode(), work.visitStart(order.visitDate()), order.leaderId(), order.secretaryId());
        return Created.in("/api/inspections", id);
    }

    private boolean mayOrder() {
        return currentUser.get().has(Roles.APPROVER);
    }

    private void refuseIncomplete(VisitOrder order) {
        List<FieldError> errors = new ArrayList<>();
        requireGiven(order.unitCode(), "unitCode", errors);
        requireGiven(order.visitDate(), "visitDate", errors);
        requireGiven(order.leaderId(), "leaderId", errors);
        requireGiven(order.secretaryId(), "secretaryId", errors);
        if (order.visitDate() != null && order.visitDate().isBefore(time.today())) {
            errors.add(new FieldError("visitDate", "visit-day-passed"));
        }
        if (order.leaderId() != null && order.leaderId().equals(order.secretaryId())) {
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
