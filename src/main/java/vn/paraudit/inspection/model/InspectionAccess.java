package vn.paraudit.inspection.model;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.SheetAccess;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.NotFound;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;
import vn.paraudit.security.Seats;
import vn.paraudit.team.AuditTeams;

/** Who may see an inspection and who may answer which section of its checklist. */
@Component
public class InspectionAccess implements SheetAccess {

    private static final Set<String> OVERSEERS = Set.of(Roles.PLAN_OFFICER, Roles.PLAN_OWNER, Roles.APPROVER, Roles.SUPERVISOR,
        Roles.OBSERVER, Roles.ARCHIVIST, Roles.ADMIN);
    private static final String UNIT_SEAT = "@unit/";

    private final InspectionRepository inspections;
    private final Teams teams;
    private final Seats seats;

    InspectionAccess(InspectionRepository inspections, Teams teams, Seats seats) {
        this.inspections = inspections;
        this.teams = teams;
        this.seats = seats;
    }

    /** What the lists show to somebody. */
    public InspectionRepository.Reader reader(Actor actor) {
        return new InspectionRepository.Reader(actor.place(), actor.roles().stream().anyMatch(OVERSEERS::contains),
            actor.has(Roles.APPROVER), unitsOf(seats.heldBy(actor)));
    }

    private static Set<String> unitsOf(Set<String> held) {
        Set<String> units = new HashSet<>();
        held.stream().filter(key -> key.contains(UNIT_SEAT))
            .forEach(key -> units.add(key.substring(key.indexOf(UNIT_SEAT) + UNIT_SEAT.length())));
        return units;
    }

    public boolean mayRead(Inspection inspection, Actor actor) {
        Set<String> held = seats.heldBy(actor);
        boolean leads = held.contains(AuditTeams.LEADER + "@inspection/" + inspection.id());
        if (inspection.isSealed()) {
            return leads || actor.has(Roles.APPROVER);
        }
        return actor.roles().stream().anyMatch(OVERSEERS::contains) || unitsOf(held).contains(inspection.unitCode())
            || held.stream().anyMatch(key -> key.endsWith("@inspection/" + inspection.id()));
    }

    /** @throws Forbidden {@code right-missing} for anybody but those who order visits and call them off */
    public static void requireApprover(Actor actor) {
        actor.require(Roles.APPROVER, "right-missing");
    }

    public static boolean mayOrder(Actor actor) {
        return actor.has(Roles.APPROVER);
    }

    /**
     * @throws NotFound when somebody may not know of it
     * @throws Forbidden {@code right-missing} for anybody but those who order visits and call them off
     */
    public void requireCancel(Inspection inspection, Actor actor) {
        if (!mayRead(inspection, actor)) {
            throw new NotFound("inspection");
        }
        requireApprover(actor);
    }

    /** Of the team or watching over the work, and not only of the inspected unit. */
    public boolean isInsideOf(Inspection inspection, Actor actor) {
        return actor.roles().stream().anyMatch(OVERSEERS::contains)
            || seats.heldBy(actor).stream().anyMatch(key -> key.endsWith("@inspection/" + inspection.id()));
    }

    @Override
    public boolean mayRead(UUID subjectId, Actor actor) {
        return inspections.find(subjectId).filter(inspection -> mayRead(inspection, actor)).isPresent();
    }

    @Override
    public Right rightTo(UUID subjectId, UUID sectionId, Actor actor) {
        Inspection inspection = inspections.find(subjectId).orElse(null);
        if (inspection == null || !mayRead(inspection, actor)) {
            return Right.NONE;
        }
        Set<String> held = seats.heldBy(actor);
        boolean checks = teams.checkerOf(sectionId).filter(actor.place()::equals).isPresent()
            || held.contains(AuditTeams.LEADER + "@inspection/" + subjectId);
        if (inspection.state() == InspectionState.ON_SITE && checks) {
            return Right.VERIFY;
        }
        boolean ownUnit = unitsOf(held).contains(inspection.unitCode());
        return inspection.state() == InspectionState.ASSIGNED && ownUnit ? Right.SELF : Right.READ;
    }

    @Override
    public FieldRight fieldRight(UUID subjectId, Actor actor) {
        Inspection inspection = inspections.find(subjectId).orElse(null);
        if (inspection == null || !mayRead(inspection, actor)) {
            return FieldRight.NONE;
        }
        Set<String> held = seats.heldBy(actor);
        boolean ahead = inspection.state().compareTo(InspectionState.ON_SITE) < 0;
        if (held.stream().anyMatch(key -> key.endsWith("@inspection/" + subjectId))) {
            return ahead ? FieldRight.PREPARE : inspection.state() == InspectionState.ON_SITE ? FieldRight.WRITE : FieldRight.READ;
        }
        boolean oversees = actor.roles().stream().anyMatch(OVERSEERS::contains);
        // Which dossiers will be looked at, the unit learns when the visit begins.
        return ahead && !oversees ? FieldRight.NONE : FieldRight.READ;
    }
}
