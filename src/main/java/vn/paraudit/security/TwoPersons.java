package vn.paraudit.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether two acts are done by two persons; the only place where people who must differ are compared. Whoever may act for another, be it
 * through several hands, counts as both of them, in either direction: while the earlier act was done and today.
 */
public interface TwoPersons {

    /**
     * An act and who did it.
     *
     * @param personId  {@code null} or {@link Actor#SYSTEM} where no person did it
     * @param on        day on which it was done
     */
    record Done(@Nullable UUID personId, LocalDate on) {
    }

    /** An act of somebody at a time. */
    Done done(@Nullable UUID personId, Instant at);

    /** Everybody who counts as having done one of these acts, asked for many at once in one statement. */
    Set<UUID> behind(Collection<Done> acts);

    /** Everybody whom these people count as today, themselves among them. */
    Set<UUID> today(Collection<UUID> people);

    /** Who may act for each of these people today, they themselves among them. */
    Map<UUID, Set<UUID>> standInsOf(Collection<UUID> people);

    /** In whose place somebody may act today, they themselves among them. */
    Set<UUID> placesOf(Actor actor);

    /** Whether nobody who stands behind an act of now counts as having done one of these earlier acts. */
    default boolean areTwo(Collection<Done> earlier, Actor now) {
        return Collections.disjoint(behind(earlier), now.people());
    }

    /** Whether nobody who stands behind an act counts as this person today. */
    default boolean areTwo(@Nullable UUID person, Actor now) {
        return person == null || Collections.disjoint(today(List.of(person)), now.people());
    }

    /** Whether these seats are taken by as many people, none of whom may act for another of them today. */
    default boolean areApart(List<UUID> people) {
        Map<UUID, Set<UUID>> standIns = standInsOf(people);
        return Set.copyOf(people).size() == people.size()
            && people.stream().allMatch(person -> people.stream().filter(other -> !other.equals(person)).noneMatch(standIns.get(person)::contains));
    }
}
