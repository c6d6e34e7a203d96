package vn.paraudit.evidence.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.evidence.model.Evidence;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.AuditTrail;

/** Shows evidence with the names of people. */
@Component
class EvidencePresenter {

    record PersonView(UUID id, String name) {
    }

    record WithdrawalView(PersonView by, Instant at, String reason) {
    }

    record EvidenceView(
        UUID id, String subjectKind, String subjectId, String name, String mediaType, long size, String sha256, PersonView uploadedBy,
        @Nullable Instant takenAt, Instant receivedAt, @Nullable WithdrawalView withdrawn) {
    }

    /** One act, with its sentence in the reader's language. */
    record ActView(Instant at, PersonView by, String act, String sentence, Map<String, Object> facts) {
    }

    /** @param intact  whether no entry was changed or removed since it was written */
    record CustodyView(boolean intact, List<ActView> acts) {
    }

    private final Accounts accounts;
    private final AuditTrail trail;
    private final Texts texts;

    EvidencePresenter(Accounts accounts, AuditTrail trail, Texts texts) {
        this.accounts = accounts;
        this.trail = trail;
        this.texts = texts;
    }

    EvidenceView view(Evidence evidence) {
        return views(List.of(evidence)).get(0);
    }

    List<EvidenceView> views(List<Evidence> page) {
        Set<UUID> people = new HashSet<>();
        for (Evidence evidence : page) {
            people.add(evidence.uploadedBy());
            if (evidence.withdrawal() != null) {
                people.add(evidence.withdrawal().by());
            }
        }
        Map<UUID, String> names = accounts.namesOf(people);
        return page.stream().map(evidence -> view(evidence, names)).toList();
    }

    private static EvidenceView view(Evidence evidence, Map<UUID, String> names) {
        Evidence.Withdrawal withdrawal = evidence.withdrawal();
        return new EvidenceView(evidence.id(), evidence.subject().kind(), evidence.subject().id(), evidence.name(), evidence.mediaType(),
            evidence.size(), evidence.sha256(), person(evidence.uploadedBy(), names), evidence.takenAt(), evidence.receivedAt(),
            withdrawal == null ? null : new WithdrawalView(person(withdrawal.by(), names), withdrawal.at(), withdrawal.reason()));
    }

    private static PersonView person(UUID id, Map<UUID, String> names) {
        return new PersonView(id, names.getOrDefault(id, ""));
    }

    CustodyView custody(Evidence evidence) {
        List<ActView> acts = trail.of(AuditTrail.Subject.EVIDENCE, evidence.id()).stream().map(entry -> new ActView(entry.at(),
            new PersonView(entry.actorId(), entry.actorName()), entry.act(), texts.get("act." + entry.act(), Map.of()), entry.after())).toList();
        return new CustodyView(trail.firstBrokenEntry(AuditTrail.Subject.EVIDENCE, evidence.id()) == 0, acts);
    }
}
