package vn.paraudit.inspection.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.inspection.Inspections;
import vn.paraudit.inspection.model.Inspection;
import vn.paraudit.inspection.model.InspectionAccess;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.inspection.model.InspectionWork;
import vn.paraudit.planning.PlanTarget;
import vn.paraudit.planning.VisitMode;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.team.AuditTeams;

@Service
@Transactional
class InspectionService implements Inspections {

    private static final int LONGEST_REASON = 2000;

    private final InspectionRepository inspections;
    private final InspectionAccess access;
    private final CurrentUser currentUser;
    private final InspectionWork work;
    private final SeatedInspections seated;
    private final InspectionWorkflow workflow;
    private final CalledOff calledOff;
    private final InspectionJournal journal;

    InspectionService(InspectionRepository inspections, InspectionAccess access, CurrentUser currentUser, InspectionWork work,
            SeatedInspections seated, InspectionWorkflow workflow, CalledOff calledOff, InspectionJournal journal) {
        this.inspections = inspections;
        this.access = access;
        this.currentUser = currentUser;
        this.work = work;
        this.seated = seated;
        this.workflow = workflow;
        this.calledOff = calledOff;
        this.journal = journal;
    }

    @Override
    public UUID openPlanned(PlanTarget target) {
        return open(target.planId(), target.unitCode(), target.mode(), work.visitStart(target.visitFrom()), List.of());
    }

    @Override
    public UUID orderUnannounced(String unitCode, Instant visitStartsAt, UUID leaderId, UUID secretaryId) {
        InspectionAccess.requireApprover(currentUser.get());
        work.refuseConflicts(unitCode, visitStartsAt, List.of(leaderId, secretaryId));
        return open(null, unitCode, VisitMode.UNANNOUNCED, visitStartsAt,
            List.of(new AuditTeams.Seat(AuditTeams.LEADER, leaderId, null), new AuditTeams.Seat(AuditTeams.SECRETARY, secretaryId, null)));
    }

    private UUID open(UUID planId, String unitCode, VisitMode mode, Instant visitStartsAt, List<AuditTeams.Seat> team) {
        LocalDate visitDate = visitStartsAt.atZone(TimeSource.ZONE).toLocalDate();
        Inspection inspection = new Inspection(Ids.next(), planId, unitCode, mode, journal.title(visitDate.getYear()), InspectionState.PLANNED,
            visitStartsAt, null, null, null, null, null, null, journal.now(), null);
        if (inspections.add(inspection)) {
            work.begin(inspection);
            journal.record(inspection.id(), "inspection-opened", Map.of("unitCode", unitCode, "mode", mode.name()));
            workflow.inspectionOpened(inspection, seated.seatAtOnce(inspection, team));
        }
        return inspection.id();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, UUID> ofPlan(UUID planId) {
        return inspections.ofPlan(planId);
    }

    @Override
    public void cancel(UUID inspectionId, String reason) {
        Inspection inspection = inspections.get(inspectionId);
        access.requireCancel(inspection, currentUser.get());
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RuleViolation.of("cancel-without-reason", Map.of("max", LONGEST_REASON));
        }
        calledOff.callOff(inspection, reason.strip());
    }
}
