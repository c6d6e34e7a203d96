package vn.paraudit.discipline.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.TrailScope;

/**
 * The trail of a disciplinary case: those who may know of the case see who did what and when. What was written stands on the page of the
 * case for those entitled to it and is never told here; nor is a case ever found by a search.
 */
@Component
class CaseTrail implements TrailScope {

    private final CaseRepository cases;
    private final CaseAccess access;
    private final Texts texts;

    CaseTrail(CaseRepository cases, CaseAccess access, Texts texts) {
        this.cases = cases;
        this.access = access;
        this.texts = texts;
    }

    @Override
    public AuditTrail.Subject subject() {
        return AuditTrail.Subject.CASE;
    }

    @Override
    public Sight sightOf(UUID caseId, Actor reader) {
        return cases.find(caseId).filter(one -> access.mayRead(one, reader)).isPresent() ? Sight.ACTS : Sight.NONE;
    }

    @Override
    public Optional<Named> named(UUID caseId) {
        return cases.find(caseId).map(one -> new Named(caseId, texts.get("discipline.title", Map.of("code", one.code())),
            "/disciplinary-cases/" + caseId));
    }

    @Override
    public List<Named> find(String words, Actor reader, int most) {
        return List.of();
    }
}
