package vn.paraudit.inspection.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.team.VisitSession;

/** The part of an inspection that precedes the visit: the team, the sections, the day. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class InspectionWork {

    private final InspectionRepository inspections;
    private final Teams teams;
    private final Checklists checklists;
    private final Deadlines deadlines;
    private final InterestConflicts conflicts;
    private final VisitDays days;

    InspectionWork(InspectionRepository inspections, Teams teams, Checklists checklists, Deadlines deadlines, InterestConflicts conflicts,
            VisitDays days) {
        this.inspections = inspections;
        this.teams = teams;
        this.checklists = checklists;
        this.deadlines = deadlines;
        this.conflicts = conflicts;
        this.days = days;
    }

    /** The moment at which a visit on a day begins. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Instant visitStart(LocalDate day) {
        return days.start(day);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Instant visitStartOf(UUID id) {
        return inspections.get(id).visitStartsAt();
    }

    /** Sets team and day; the day lies in the wave that the plan gives the unit, if a plan does. */
    public void proposeTeam(UUID id, List<AuditTeams.Seat> team, LocalDate visitDate) {
        Inspection inspection = inspections.get(id);
        days.refuseOutsideWave(inspection, visitDate);
        refuseConflicts(inspection.unitCode(), visitStart(visitDate), team.stream().map(AuditTeams.Seat::personId).toList());
        teams.replace(id, team);
        moveVisit(id, visitDate);
    }

    /** Sets the day of a visit, within the wave that the plan gives the unit, if a plan does. */
    public void setVisit(UUID id, LocalDate visitDate) {
        Inspection inspection = inspections.get(id);
        days.refuseOutsideWave(inspection, visitDate);
        days.refuseBesideSchedule(inspection, visitDate);
        if (!inspection.visitStartsAt().atZone(TimeSource.ZONE).toLocalDate().equals(visitDate)) {
            moveVisit(id, visitDate);
        }
    }

    /** Moves a visit whose day is not set yet. */
    public void moveVisit(UUID id, LocalDate visitDate) {
        moveVisit(id, visitDate, VisitSession.DAY);
    }

    /** The same for a part of a day. */
    public void moveVisit(UUID id, LocalDate visitDate, VisitSession session) {
        inspections.plan(id, days.start(visitDate, session));
        deadlines.recordEvent(id, "visit date", visitDate);
    }

    /**
     * Gives the visit another time by an act of whoever leads it; deadlines that count from its day and open work move with it.
     *
     * @throws vn.paraudit.platform.RuleViolation {@code inspection-ended}, {@code visit-begun}, {@code visit-moved-meanwhile}
     */
    public void replanVisit(Inspection inspection, LocalDate visitDate, VisitSession session) {
        inspection.requireVisitAhead();
        inspections.replan(inspection, days.start(visitDate, session));
        deadlines.recordEvent(inspection.id(), "visit date", visitDate);
    }

    /** Refuses people who, or whose stand-ins or principals, worked in the unit in the years before the visit. */
    public void refuseConflicts(String unitCode, Instant visitStartsAt, List<UUID> team) {
        conflicts.refuse(team, unitCode, visitStartsAt.atZone(TimeSource.ZONE).toLocalDate());
    }

    /** Gives every section to one person of the team; refuses a section left out or given twice. */
    public List<String> assign(UUID id, Map<UUID, UUID> personBySection) {
        List<Checklists.Section> sections = checklists.sections(id);
        Set<UUID> team = Set.copyOf(teams.of(id).stream().map(AuditTeams.Seat::personId).toList());
        List<String> sectionIds = new ArrayList<>();
        for (Checklists.Section section : sections) {
            UUID person = personBySection.get(section.id());
            if (person == null || !team.contains(person)) {
                throw RuleViolation.of("section-unassigned", Map.of("section", section.name()));
            }
            teams.assign(id, section.id(), person);
            sectionIds.add(section.id().toString());
        }
        inspections.moveTo(id, InspectionState.ASSIGNED);
        return sectionIds;
    }

    /** Opens the checklist that the unit and then the team will answer; its deadlines count from the day of the visit. */
    public void begin(Inspection inspection) {
        deadlines.recordEvent(inspection.id(), "visit date", inspection.visitStartsAt().atZone(TimeSource.ZONE).toLocalDate());
        checklists.openSheet(inspection.id(), conflicts.isCommuneLevel(inspection.unitCode()));
    }
}
