package vn.paraudit.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The teams that inspect: what other modules ask of them. */
public interface AuditTeams {

    String LEADER = "team-leader";
    String DEPUTY = "deputy-leader";
    String SECRETARY = "secretary";
    String MEMBER = "member";

    /** A seat and who sits there; the discipline is set for members only. */
    record Seat(String seat, UUID personId, @Nullable String discipline) {
    }

    /**
     * Who inspects one unit.
     *
     * @param signedOn  day on which the decision was signed
     * @param seats     people with an account; whoever signs on paper only is named by the decision
     * @param leftOut   people of the team who stay out for this unit because of a conflict of interest
     */
    record Drawn(UUID decisionId, LocalDate signedOn, List<Seat> seats, Set<UUID> leftOut) {
    }

    /** Who inspects a unit of a plan by the decision in force; empty while none is signed. */
    Optional<Drawn> teamFor(UUID planId, String unitCode, LocalDate visit);

    /** The decision that founds the teams of an issued plan, signed or not. */
    Optional<UUID> foundingOf(UUID planId);

    /** The decision whose composition holds for a plan; empty while none is signed. */
    Optional<UUID> inForce(UUID planId);

    /** The day on which the schedule of a plan has a unit visited; empty while it has none. */
    Optional<LocalDate> scheduledDay(UUID planId, String unitCode);

    /** Number of a decision; empty until the records office has given it. */
    Optional<String> numberOf(UUID decisionId);

    /**
     * Those among people who may not inspect a unit on a day, because they, or somebody who may act for them or for whom they may act, worked
     * there in the years before.
     */
    Set<UUID> concerned(Collection<UUID> people, String unitCode, LocalDate visit);
}
