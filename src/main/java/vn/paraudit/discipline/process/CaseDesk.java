package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.DisciplinaryCases;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.CaseAssessments;
import vn.paraudit.discipline.model.CaseIntake;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.Subject;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.CaseActs;

/** Opens cases and keeps what is known of them. Asks who may open and complete them. */
@Service
@Transactional
public class CaseDesk implements DisciplinaryCases {

    private final CaseRepository cases;
    private final CaseAssessments assessments;
    private final CaseAccess access;
    private final CaseIntake intake;
    private final DisciplineWorkflow workflow;
    private final Deadlines deadlines;
    private final CaseActs acts;
    private final CurrentUser currentUser;

    CaseDesk(CaseRepository cases, CaseAssessments assessments, CaseAccess access, CaseIntake intake, DisciplineWorkflow workflow, Deadlines deadlines,
            CaseActs acts, CurrentUser currentUser) {
        this.cases = cases;
        this.assessments = assessments;
        this.access = access;
        this.intake = intake;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.acts = acts;
        this.currentUser = currentUser;
    }

    /** The case follows from a finding that was concluded, whoever concluded it. */
    @Override
    public Optional<UUID> open(Referral referral) {
        return open(referral.findingId(), intake.subjectOf(referral));
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> openedBy(UUID findingId) {
        return cases.openedBy(findingId);
    }

    /** Opens a case that follows no finding. */
    public UUID open(Subject subject) {
        access.requirePreparer(currentUser.get());
        intake.requireSound(subject);
        return open(null, subject).orElseThrow();
    }

    private Optional<UUID> open(UUID findingId, Subject subject) {
        UUID id = Ids.next();
        if (!cases.add(id, findingId, subject, currentUser.get().personId(), intake.now())) {
            return Optional.empty();
        }
        assessments.write(id, subject.known());
        deadlines.recordEvent(id, "violation detected", subject.detectedOn());
        acts.record(AuditTrail.Subject.CASE, id, "case-opened", Map.of("unitCode", subject.unitCode(), "post", subject.post()));
        workflow.caseOpened(cases.get(id));
        cases.noteScreening(id, intake.screen(cases.get(id)));
        return Optional.of(id);
    }

    /**
     * Completes whom a case concerns and what is known, until the acceptance is decided.
     *
     * @throws RuleViolation {@code case-under-way} afterwards
     */
    public DisciplinaryCase change(UUID id, Subject subject, Integer revision) {
        DisciplinaryCase one = cases.lock(id);
        access.requirePrepare(one, currentUser.get());
        if (subject == null || revision == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        if (one.state() != CaseState.OPENED && one.state() != CaseState.DEFERRED) {
            throw RuleViolation.of("case-under-way");
        }
        intake.requireSound(subject);
        cases.change(id, subject, revision);
        assessments.write(id, subject.assessment() == null ? assessments.of(id) : subject.assessment());
        DisciplinaryCase changed = cases.get(id);
        cases.noteScreening(id, intake.screen(changed));
        LocalDate detectedOn = subject.detectedOn();
        deadlines.recordEvent(id, "violation detected", detectedOn);
        acts.record(AuditTrail.Subject.CASE, id, "case-completed", known(one.post(), one.subjectType()), known(subject.post(), subject.subjectType()));
        workflow.caseChanged(changed);
        return cases.get(id);
    }

    private static Map<String, Object> known(String post, String subjectType) {
        Map<String, Object> known = new HashMap<>();
        known.put("post", post);
        known.put("subjectType", subjectType);
        return known;
    }
}
