package vn.paraudit.inspection.process;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.engine.ChunkWorker;
import vn.paraudit.inspection.model.Inspection;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.inspection.model.Teams;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Accounts;
import vn.paraudit.team.AuditTeams;

/**
 * Gives the inspections of a plan the people whom the decision in force names for their unit, a chunk at a time. Which ones are left is read
 * from the database, so a crash costs at most one chunk and a second delivery changes nothing.
 */
@Component
class SeatedInspections implements ChunkWorker {

    static final String NAME = "seat-inspections";
    private static final int CHUNK = 25;

    private final AuditTeams decisions;
    private final InspectionRepository inspections;
    private final Teams teams;
    private final Deadlines deadlines;
    private final InspectionWorkflow workflow;
    private final InspectionJournal journal;
    private final Accounts accounts;

    SeatedInspections(AuditTeams decisions, InspectionRepository inspections, Teams teams, Deadlines deadlines, InspectionWorkflow workflow,
            InspectionJournal journal, Accounts accounts) {
        this.decisions = decisions;
        this.inspections = inspections;
        this.teams = teams;
        this.deadlines = deadlines;
        this.workflow = workflow;
        this.journal = journal;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean next(UUID planId) {
        Optional<UUID> inForce = decisions.inForce(planId);
        List<Inspection> left = inForce.map(decision -> inspections.notSeatedBy(planId, decision, CHUNK)).orElse(List.of());
        for (Inspection inspection : left) {
            drawnFor(inspection).ifPresent(drawn -> seat(inspection, drawn));
            workflow.teamFounded(inspection.id());
        }
        return left.size() == CHUNK;
    }

    /**
     * Seats people into an inspection that is just opened: those of the decision in force, or those whom the order of the visit names.
     *
     * @return whether anybody sits there now
     */
    boolean seatAtOnce(Inspection inspection, List<AuditTeams.Seat> ordered) {
        teams.replace(inspection.id(), ordered);
        Optional<AuditTeams.Drawn> drawn = drawnFor(inspection);
        drawn.ifPresent(people -> seat(inspection, people));
        return drawn.isPresent() || !ordered.isEmpty();
    }

    /** Who visits a unit by the decision in force; empty while none is signed, and for a visit that is in no plan. */
    private Optional<AuditTeams.Drawn> drawnFor(Inspection inspection) {
        return inspection.planId() == null ? Optional.empty() : decisions.teamFor(inspection.planId(), inspection.unitCode(),
            inspection.visitStartsAt().atZone(TimeSource.ZONE).toLocalDate());
    }

    /** Puts people into an inspection; open sections of somebody who left go on with whoever came for the same field, else with the leader. */
    private void seat(Inspection inspection, AuditTeams.Drawn drawn) {
        UUID id = inspection.id();
        List<AuditTeams.Seat> before = teams.of(id);
        List<AuditTeams.Seat> now = drawn.seats();
        deadlines.recordEvent(id, "team decision signed", drawn.signedOn());
        teams.replace(id, now);
        before.stream().filter(seat -> !people(now).contains(seat.personId()))
            .forEach(gone -> successor(gone, before, now).ifPresent(next -> teams.handOver(id, gone.personId(), next)));
        inspections.seatedBy(id, drawn.decisionId());
        journal.record(id, "team-seated", facts(before, now, drawn.leftOut()));
    }

    private static Optional<UUID> successor(AuditTeams.Seat gone, List<AuditTeams.Seat> before, List<AuditTeams.Seat> now) {
        return now.stream().filter(seat -> !people(before).contains(seat.personId()) && Objects.equals(seat.discipline(), gone.discipline()))
            .map(AuditTeams.Seat::personId).findFirst()
            .or(() -> now.stream().filter(seat -> AuditTeams.LEADER.equals(seat.seat())).map(AuditTeams.Seat::personId).findFirst());
    }

    private Map<String, Object> facts(List<AuditTeams.Seat> before, List<AuditTeams.Seat> now, Set<UUID> leftOut) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "came", minus(people(now), people(before)));
        put(facts, "left", minus(people(before), people(now)));
        put(facts, "leftOut", leftOut);
        return facts;
    }

    private void put(Map<String, Object> facts, String name, Set<UUID> people) {
        if (!people.isEmpty()) {
            facts.put(name, accounts.namesOf(people).values().stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static Set<UUID> people(List<AuditTeams.Seat> seats) {
        return seats.stream().map(AuditTeams.Seat::personId).collect(Collectors.toSet());
    }

    private static Set<UUID> minus(Set<UUID> people, Set<UUID> others) {
        Set<UUID> rest = new HashSet<>(people);
        rest.removeAll(others);
        return rest;
    }
}
