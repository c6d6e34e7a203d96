package vn.paraudit.security.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.SignedInOnly;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.model.StandIns;

/** Whom the signed-in person has appointed to act for them, and for whom they may act. */
@RestController
@RequestMapping("/api/stand-ins")
class StandInController {

    private static final int MOST_CANDIDATES = 20;

    record PartyView(UUID id, String name) {
    }

    /**
     * @param mine  whether the signed-in person appointed, and may end it
     */
    record StandInView(UUID id, PartyView person, PartyView standIn, LocalDate fromOn, LocalDate untilOn, String reason,
        @Nullable LocalDate endedOn, boolean mine) {
    }

    record CandidateView(UUID id, String name, @Nullable String post) {
    }

    private final StandIns standIns;
    private final Accounts accounts;
    private final CurrentUser currentUser;

    StandInController(StandIns standIns, Accounts accounts, CurrentUser currentUser) {
        this.standIns = standIns;
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    @GetMapping
    Paged<StandInView> list() {
        UUID me = currentUser.get().personId();
        List<StandIns.StandIn> found = standIns.of(me);
        Map<UUID, String> names = accounts.namesOf(found.stream().flatMap(one -> Stream.of(one.personId(), one.standInId())).toList());
        return new Paged<>(found.stream().map(one -> new StandInView(one.id(), person(one.personId(), names), person(one.standInId(), names),
            one.fromOn(), one.untilOn(), one.reason(), one.endedOn(), one.personId().equals(me))).toList(), null);
    }

    private static PartyView person(UUID id, Map<UUID, String> names) {
        return new PartyView(id, names.getOrDefault(id, ""));
    }

    /** People who can be appointed, by a part of the name. */
    @GetMapping("/candidates")
    Paged<CandidateView> candidates(@RequestParam(required = false) String q) {
        String part = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return new Paged<>(accounts.enabled().stream().filter(account -> !account.personId().equals(currentUser.get().personId()))
            .filter(account -> account.name().toLowerCase(Locale.ROOT).contains(part)).limit(MOST_CANDIDATES)
            .map(account -> new CandidateView(account.personId(), account.name(), account.post())).toList(), null);
    }

    @PostMapping
    @SignedInOnly
    @IdempotentByKey
    ResponseEntity<Created> appoint(@RequestBody StandIns.Appointment appointment) {
        return Created.in("/api/stand-ins", standIns.appoint(currentUser.get(), appointment));
    }

    @PostMapping("/{id}/end")
    @SignedInOnly
    @IdempotentByNature("what has ended stays ended")
    Paged<StandInView> end(@PathVariable UUID id) {
        standIns.end(currentUser.get(), id);
        return list();
    }
}
