package vn.paraudit.inspection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.inspection.model.InspectionAccess;
import vn.paraudit.inspection.process.VisitOrders;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.CurrentUser;

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

    private final VisitOrders orders;
    private final Accounts accounts;
    private final CurrentUser currentUser;

    VisitOrderController(VisitOrders orders, Accounts accounts, CurrentUser currentUser) {
        this.orders = orders;
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    @GetMapping("/order")
    @Transactional(readOnly = true)
    OrderView choices() {
        return InspectionAccess.mayOrder(currentUser.get()) ? new OrderView(true, accounts.enabled().stream().map(account -> new OfficialView(account.personId(), account.name(),
            Objects.requireNonNullElse(account.post(), ""))).toList()) : new OrderView(false, List.of());
    }

    /** Orders an unannounced visit. */
    @PostMapping
    @IdempotentByKey
    ResponseEntity<Created> order(@RequestBody VisitOrder order) {
        return Created.in("/api/inspections", orders.order(order.unitCode(), order.visitDate(), order.leaderId(), order.secretaryId()));
    }
}
