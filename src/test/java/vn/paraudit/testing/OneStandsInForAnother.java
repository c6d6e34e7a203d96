package vn.paraudit.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.paraudit.security.Actor;
import vn.paraudit.security.TwoPersons;

/** Everybody is one person, but for two of whom one may act for the other. */
public final class OneStandsInForAnother implements TwoPersons {

    private Set<UUID> pair = Set.of();

    public void together(UUID one, UUID other) {
        pair = Set.of(one, other);
    }

    @Override
    public Done done(UUID personId, Instant at) {
        return new Done(personId, LocalDate.of(2026, 3, 2));
    }

    @Override
    public Set<UUID> behind(Collection<Done> acts) {
        return today(acts.stream().map(Done::personId).filter(person -> person != null).toList());
    }

    @Override
    public Set<UUID> today(Collection<UUID> people) {
        Set<UUID> counted = new HashSet<>(people);
        if (people.stream().anyMatch(pair::contains)) {
            counted.addAll(pair);
        }
        return counted;
    }

    @Override
    public Map<UUID, Set<UUID>> standInsOf(Collection<UUID> people) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> placesOf(Actor actor) {
        throw new UnsupportedOperationException();
    }
}
