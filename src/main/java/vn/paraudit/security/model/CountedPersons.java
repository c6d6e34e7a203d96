package vn.paraudit.security.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.TwoPersons;

/** Counts people by who may act for whom; the day on which a stand-in is ended counts as a whole. */
@Repository
@Transactional(readOnly = true)
class CountedPersons implements TwoPersons {

    private static final String HOLDS = "coalesce(ended_on, until_on) >= %1$s and from_on <= %1$s";
    private static final String HOLDS_TODAY = HOLDS.formatted(":today");
    private static final String EITHER_DAY = "(" + HOLDS.formatted("known.day") + " or " + HOLDS_TODAY + ")";

    private final JdbcClient jdbc;
    private final TimeSource time;

    CountedPersons(JdbcClient jdbc, TimeSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public Done done(@Nullable UUID personId, Instant at) {
        return new Done(personId, at.atZone(TimeSource.ZONE).toLocalDate());
    }

    @Override
    public Set<UUID> today(Collection<UUID> people) {
        return behind(people.stream().map(person -> new Done(person, time.today())).toList());
    }

    @Override
    public Map<UUID, Set<UUID>> standInsOf(Collection<UUID> people) {
        Map<UUID, Set<UUID>> found = new HashMap<>();
        jdbc.sql("""
            with recursive below as (
                select person as first, person from unnest(:people::uuid[]) as wanted (person)
                union select known.first, stand_in.stand_in_id from below known join stand_in on stand_in.person_id = known.person and %s
            )
            select first, person from below
            """.formatted(HOLDS_TODAY)).param("people", people.toArray(UUID[]::new)).param("today", time.today()).query(row -> {
                found.computeIfAbsent(row.getObject("first", UUID.class), first -> new HashSet<>()).add(row.getObject("person", UUID.class));
            });
        return found;
    }

    @Override
    public Set<UUID> placesOf(Actor actor) {
        return new HashSet<>(jdbc.sql("""
            with recursive above as (
                select person from unnest(:people::uuid[]) as wanted (person)
                union select stand_in.person_id from above known join stand_in on stand_in.stand_in_id = known.person and %s
            )
            select person from above
            """.formatted(HOLDS_TODAY)).param("people", actor.people().toArray(UUID[]::new)).param("today", time.today()).query(UUID.class).list());
    }

    /** Those in whose place somebody may act, and theirs; and apart from them those who may act in somebody's place, and theirs. */
    @Override
    public Set<UUID> behind(Collection<Done> acts) {
        List<Done> byPeople = acts.stream().distinct().filter(act -> act.personId() != null && !Actor.SYSTEM.personId().equals(act.personId())).toList();
        if (byPeople.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
            with recursive done as (
                select * from unnest(:people::uuid[], :days::date[]) as done (person, day)
            ), above as (
                select person, day from done
                union select stand_in.person_id, known.day from above known join stand_in on stand_in.stand_in_id = known.person and %1$s
            ), below as (
                select person, day from done
                union select stand_in.stand_in_id, known.day from below known join stand_in on stand_in.person_id = known.person and %1$s
            )
            select person from above union select person from below
            """.formatted(EITHER_DAY)).param("people", byPeople.stream().map(Done::personId).toArray(UUID[]::new))
            .param("days", byPeople.stream().map(act -> Objects.toString(act.on())).toArray(String[]::new)).param("today", time.today())
            .query(UUID.class).list());
    }
}
