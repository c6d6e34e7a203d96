package vn.paraudit.inspection.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.inspection.model.Inspection;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.inspection.model.InspectionWork;
import vn.paraudit.organization.People;
import vn.paraudit.security.SeatScope;
import vn.paraudit.security.Seats;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.team.VisitsMoved;
import vn.paraudit.worklist.NoticeWanted;

/**
 * A visit that is postponed, advanced or exchanged takes its inspection along, or is not moved at all: its day, its open work, and what the
 * unit and the people of the team know.
 */
@Component
class VisitsMovedListener {

    private static final List<String> TOLD = List.of(People.HEAD, People.CONTACT, AuditTeams.LEADER, AuditTeams.DEPUTY, AuditTeams.SECRETARY,
        AuditTeams.MEMBER);

    private final InspectionRepository inspections;
    private final InspectionWork work;
    private final InspectionWorkflow workflow;
    private final InspectionJournal journal;
    private final Seats seats;
    private final ApplicationEventPublisher events;

    VisitsMovedListener(InspectionRepository inspections, InspectionWork work, InspectionWorkflow workflow, InspectionJournal journal, Seats seats,
            ApplicationEventPublisher events) {
        this.inspections = inspections;
        this.work = work;
        this.workflow = workflow;
        this.journal = journal;
        this.seats = seats;
        this.events = events;
    }

    @EventListener
    void on(VisitsMoved moved) {
        moved.visits().forEach(visit -> inspections.findOfPlan(moved.planId(), visit.unitCode()).ifPresent(inspection -> move(inspection, visit)));
    }

    private void move(Inspection inspection, VisitsMoved.Moved visit) {
        String act = "visit-" + visit.kind().name().toLowerCase(Locale.ROOT);
        work.replanVisit(inspection, visit.day(), visit.session());
        workflow.visitMoved(inspections.get(inspection.id()));
        journal.record(inspection.id(), act, Map.of("movedFrom", visit.from(), "movedTo", visit.to(), "reason", visit.reason()));
        events.publishEvent(new NoticeWanted(visit.id(), act, journal.visitMoved(inspection.unitCode(), visit.from(), visit.to(), visit.reason()),
            "/inspections/" + inspection.id(), told(inspection)));
    }

    private Map<String, String> told(Inspection inspection) {
        UUID id = inspection.id();
        SeatScope scope = new SeatScope(InspectionProcess.KEY, id.toString(), Map.of(InspectionProcess.UNIT_CODE, inspection.unitCode()));
        Map<String, String> keys = new LinkedHashMap<>();
        TOLD.forEach(seat -> seats.keyOf(seat, scope).ifPresent(key -> keys.put(seat, key)));
        return keys;
    }
}
