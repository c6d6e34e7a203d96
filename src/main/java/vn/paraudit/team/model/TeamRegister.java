package vn.paraudit.team.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.team.AuditTeams;

/** Keeps the decisions on teams and tells who inspects what by them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TeamRegister {

    private final TeamDecisions decisions;
    private final Compositions compositions;
    private final Nominations nominations;
    private final Schedule schedule;
    private final VisitMoves moves;
    private final ServedUnits served;

    TeamRegister(TeamDecisions decisions, Compositions compositions, Nominations nominations, Schedule schedule, VisitMoves moves,
            ServedUnits served) {
        this.decisions = decisions;
        this.compositions = compositions;
        this.nominations = nominations;
        this.schedule = schedule;
        this.moves = moves;
        this.served = served;
    }

    /** Founds the teams of a plan; empty where that is begun already. */
    public Optional<TeamDecision> found(UUID id, UUID planId, int year, String title, Instant now) {
        TeamDecision founding = TeamDecision.founding(id, planId, year, title, now);
        return decisions.add(founding) ? Optional.of(founding) : Optional.empty();
    }

    /** Begins a change; it starts from what holds. */
    public TeamDecision change(UUID ofDecision, UUID id, String title, Instant now) {
        TeamDecision inForce = decisions.inForce(decisions.get(ofDecision).planId()).orElseGet(() -> decisions.get(ofDecision));
        TeamDecision change = inForce.change(id, title, now);
        decisions.add(change);
        compositions.write(id, compositions.of(inForce.id()));
        return change;
    }

    public void withdraw(UUID id) {
        TeamDecision decision = decisions.get(id);
        decisions.store(decision, decision.withdrawn());
    }

    public void carryOver(UUID planId, UUID amendment) {
        decisions.moveToPlan(planId, amendment);
        schedule.moveToPlan(planId, amendment);
    }

    /** Somebody told as the holder of a seat has seen that a visit was moved; only seats of the unit count. */
    public void moveSeen(UUID moveId, String seatKey, UUID by, Instant now) {
        moves.seen(moveId, seatKey, by, now);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public TeamDecision get(UUID id) {
        return decisions.get(id);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<TeamDecision> find(UUID id) {
        return decisions.find(id);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<AuditTeams.Drawn> teamFor(UUID planId, String unitCode, LocalDate visit) {
        return decisions.inForce(planId).map(decision -> {
            Composition composition = compositions.of(decision.id());
            Composition.Draw draw = composition.draw(unitCode, served.concerned(composition.people(), unitCode, visit));
            return new AuditTeams.Drawn(decision.id(), decision.signedAt().atZone(TimeSource.ZONE).toLocalDate(), draw.seats(), draw.leftOut());
        });
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<LocalDate> scheduledDay(UUID planId, String unitCode) {
        return schedule.dayOf(planId, unitCode);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<UUID> inForce(UUID planId) {
        return decisions.inForce(planId).map(TeamDecision::id);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<UUID> concerned(Collection<UUID> people, String unitCode, LocalDate visit) {
        return served.concerned(people, unitCode, visit);
    }

    /** Decisions that somebody may see, by year, the latest first; one row more than the page when there is a next one. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<TeamDecision> list(Actor reader, @Nullable Integer beforeYear, @Nullable UUID beforeId, int size) {
        return decisions.list(!TeamAccess.seesProposals(reader), beforeYear, beforeId, size);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<TeamDecision> ofPlan(UUID planId) {
        return decisions.ofPlan(planId);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<TeamDecision> ofPlan(UUID planId, Actor reader) {
        return decisions.ofPlan(planId).stream().filter(decision -> TeamAccess.mayRead(decision, reader)).toList();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Composition compositionOf(UUID id) {
        return compositions.of(id);
    }

    /** What a decision changes of the one before; nothing for the founding one. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Composition.Change> changes(TeamDecision decision) {
        return decision.changes() == null ? List.of() : decisions.before(decision)
            .map(earlier -> compositions.of(decision.id()).since(compositions.of(earlier.id()))).orElse(List.of());
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Nominations.Nomination> nominationsOf(UUID id) {
        return nominations.of(id);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Nominations.Request> requestsOf(UUID id) {
        return nominations.requests(id);
    }
}
