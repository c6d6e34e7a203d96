package vn.paraudit.evidence.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.AuditTrail;

/** Writes records of evidence and its custody, each change with its entry in the trail in one transaction. */
@Service
@Transactional
class EvidenceRegister {

    private final EvidenceRepository evidence;
    private final EvidenceStore store;
    private final EvidenceSettings settings;
    private final AuditTrail trail;

    EvidenceRegister(EvidenceRepository evidence, EvidenceStore store, EvidenceSettings settings, AuditTrail trail) {
        this.evidence = evidence;
        this.store = store;
        this.settings = settings;
        this.trail = trail;
    }

    /**
     * Keeps an arrived file. An upload that is repeated, and a content that the subject holds already, change nothing.
     *
     * @throws RuleViolation {@code evidence-id-taken} when the id stands for something else, {@code evidence-too-many}
     */
    EvidenceDesk.Added add(Evidence sent, EvidenceStore.Arrived file) {
        evidence.lockContent(sent.sha256());
        Optional<Evidence> present = evidence.find(sent.id()).map(known -> requireSame(known, sent))
            .or(() -> evidence.findContent(sent.subject(), sent.sha256()));
        if (present.isPresent()) {
            return new EvidenceDesk.Added(present.get(), false);
        }
        if (evidence.count(sent.subject()) >= settings.maxPerSubject()) {
            throw RuleViolation.of("evidence-too-many", Map.of("limit", settings.maxPerSubject()));
        }
        // The file first: a record without a file cannot be mended, a file without a record is swept up.
        store.keep(file);
        if (!evidence.insert(sent)) {
            throw idTaken();
        }
        trail.record(AuditTrail.Subject.EVIDENCE, sent.id(), "evidence-uploaded", Map.of(), facts(sent));
        return new EvidenceDesk.Added(sent, true);
    }

    private static Evidence requireSame(Evidence known, Evidence sent) {
        if (known.subject().equals(sent.subject()) && known.sha256().equals(sent.sha256()) && known.uploadedBy().equals(sent.uploadedBy())) {
            return known;
        }
        throw idTaken();
    }

    private static RuleViolation idTaken() {
        return RuleViolation.conflict("evidence-id-taken", Map.of());
    }

    private static Map<String, Object> facts(Evidence sent) {
        Map<String, Object> facts = new HashMap<>(Map.of("subjectKind", sent.subject().kind(), "subjectId", sent.subject().id(),
            "sha256", sent.sha256(), "size", sent.size(), "mediaType", sent.mediaType(), "name", sent.name()));
        if (sent.takenAt() != null) {
            facts.put("takenAt", sent.takenAt().toString());
        }
        return facts;
    }

    /** Takes a record back. Asked again with the same reason it answers as before; otherwise {@code evidence-withdrawn}. */
    Evidence withdraw(UUID id, UUID by, Instant at, String reason) {
        if (evidence.withdraw(id, new Evidence.Withdrawal(by, at, reason))) {
            trail.record(AuditTrail.Subject.EVIDENCE, id, "evidence-withdrawn", Map.of(), Map.of("reason", reason));
        }
        Evidence withdrawn = evidence.find(id).orElseThrow();
        if (!withdrawn.withdrawal().reason().equals(reason)) {
            throw RuleViolation.conflict("evidence-withdrawn", Map.of("reason", withdrawn.withdrawal().reason()));
        }
        return withdrawn;
    }

    void opened(UUID id) {
        trail.record(AuditTrail.Subject.EVIDENCE, id, "evidence-opened", Map.of(), Map.of());
    }

    /** Somebody wanted to open it and its file was missing or another. */
    void foundAltered(UUID id) {
        trail.record(AuditTrail.Subject.EVIDENCE, id, "evidence-found-altered", Map.of(), Map.of());
    }
}
