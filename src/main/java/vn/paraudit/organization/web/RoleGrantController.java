package vn.paraudit.organization.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.SignedInOnly;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.RoleGrants;

/** The roles that wait for a second administrator. */
@RestController
@RequestMapping("/api/role-grants")
class RoleGrantController {

    /**
     * A role that waits.
     *
     * @param name        who is to get it
     * @param proposedBy  who proposed it, by name
     * @param mayConfirm  whether the reader is another person than both
     */
    record RoleGrantView(UUID id, String name, String role, String reason, String proposedBy, Instant proposedAt, boolean mayConfirm) {
    }

    record Refusal(String reason) {
    }

    private final RoleGrants grants;
    private final Accounts accounts;

    RoleGrantController(RoleGrants grants, Accounts accounts) {
        this.grants = grants;
        this.accounts = accounts;
    }

    /** Everything that waits, longest first; for administrators. */
    @GetMapping
    @Transactional(readOnly = true)
    Paged<RoleGrantView> list() {
        List<RoleGrants.Waiting> waiting = grants.waiting();
        Map<UUID, String> names = accounts.namesOf(waiting.stream().flatMap(one -> Stream.of(one.personId(), one.proposedBy())).toList());
        return new Paged<>(waiting.stream().map(one -> new RoleGrantView(one.id(), names.getOrDefault(one.personId(), ""), one.role(), one.reason(),
            names.getOrDefault(one.proposedBy(), ""), one.proposedAt(), one.mayConfirm())).toList(), null);
    }

    /** Agrees as the second administrator. */
    @PostMapping("/{id}/confirm")
    @SignedInOnly
    @IdempotentByKey
    ResponseEntity<Void> confirm(@PathVariable String id) {
        grants.confirm(parsed(id));
        return ResponseEntity.noContent().build();
    }

    /** Refuses with a reason, or takes one's own proposal back. */
    @PostMapping("/{id}/refuse")
    @SignedInOnly
    @IdempotentByKey
    ResponseEntity<Void> refuse(@PathVariable String id, @RequestBody Refusal body) {
        grants.refuse(parsed(id), body.reason());
        return ResponseEntity.noContent().build();
    }

    private static UUID parsed(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFound("role-grant"));
    }
}
