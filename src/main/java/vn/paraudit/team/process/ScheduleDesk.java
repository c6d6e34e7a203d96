package vn.paraudit.team.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.team.VisitsMoved;
import vn.paraudit.team.model.Schedule;
import vn.paraudit.team.model.ScheduleMoves;
import vn.paraudit.team.model.TeamNames;
import vn.paraudit.team.model.TeamRegister;
import vn.paraudit.team.model.VisitMove;
import vn.paraudit.worklist.CaseActs;

/** Where the leader of a team postpones, advances or exchanges visits. */
@Service
@Transactional
public class ScheduleDesk {

    private final ScheduleMoves moves;
    private final TeamRegister register;
    private final CaseActs acts;
    private final CurrentUser currentUser;
    private final TeamNames names;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    ScheduleDesk(ScheduleMoves moves, TeamRegister register, CaseActs acts, CurrentUser currentUser, TeamNames names, Texts texts,
            ApplicationEventPublisher events) {
        this.moves = moves;
        this.register = register;
        this.acts = acts;
        this.currentUser = currentUser;
        this.names = names;
        this.texts = texts;
        this.events = events;
    }

    /**
     * Gives a visit another time or place; its inspection, whoever goes there and the unit learn of it at once.
     *
     * @throws NotFound while no decision on the teams of the plan is signed
     * @throws vn.paraudit.platform.Forbidden {@code team-leader-needed}
     * @throws vn.paraudit.platform.RuleViolation what {@link ScheduleMoves#move} refuses; {@code visit-begun}, {@code inspection-ended}
     */
    public void move(UUID planId, ScheduleMoves.Seen visit, VisitMove.Slot to, @Nullable String place, @Nullable String reason) {
        UUID decision = inForce(planId);
        tell(planId, decision, moves.move(planId, visit, to, place, reason, currentUser.get()));
    }

    /** The same for two visits that change their times. */
    public void exchange(UUID planId, ScheduleMoves.Seen visit, ScheduleMoves.Seen other, @Nullable String reason) {
        UUID decision = inForce(planId);
        tell(planId, decision, moves.exchange(planId, visit, other, reason, currentUser.get()));
    }

    private UUID inForce(UUID planId) {
        return register.inForce(planId).orElseThrow(() -> new NotFound("plan"));
    }

    private void tell(UUID planId, UUID decision, List<VisitMove> done) {
        List<VisitsMoved.Moved> told = done.stream().map(move -> new VisitsMoved.Moved(move.id(), move.kind(), move.after().unitCode(),
            move.after().day(), move.after().session(), when(move.before()), when(move.after()), move.reason())).toList();
        told.forEach(move -> acts.record(AuditTrail.Subject.TEAM, decision, "visit-" + move.kind().name().toLowerCase(Locale.ROOT),
            Map.of("visitedUnit", names.unit(move.unitCode()), "movedFrom", move.from(), "movedTo", move.to(), "reason", move.reason())));
        events.publishEvent(new VisitsMoved(planId, told));
    }

    /** What a paper would say is Vietnamese, whoever acts. */
    private String when(Schedule.Visit visit) {
        String session = texts.get("team.session." + visit.session().name(), Map.of(), Texts.VIETNAMESE);
        return texts.get(visit.place() == null ? "team.visit" : "team.visit-at", Map.of("day", visit.day(), "session", session,
            "place", visit.place() == null ? "" : visit.place()), Texts.VIETNAMESE);
    }
}
