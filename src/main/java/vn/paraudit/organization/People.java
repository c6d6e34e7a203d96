package vn.paraudit.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of the units and the seats they hold there. */
public interface People {

    /** Seats of a unit. */
    String HEAD = "unit-head";
    String CONTACT = "unit-contact";

    /** A person and where they work. */
    record Person(UUID id, String name, String unitCode, String post) {
    }

    /** Who holds a seat of a unit since when. */
    record Holder(UUID personId, String name, String post, LocalDate since) {
    }

    /** Adds a person who works in a unit from a day on; the history of the posts feeds the check for conflicts of interest. */
    void add(UUID id, String name, String unitCode, String post, LocalDate since);

    /** Gives a seat of a unit to a person from a day on; whoever held it holds it until the day before. */
    void appoint(String unitCode, String seat, UUID personId, LocalDate from);

    Optional<Holder> holder(String unitCode, String seat, LocalDate on);

    /**
     * Who held a seat of a unit from when until when.
     *
     * @param post   what the person was then
     * @param until  last day, {@code null} for whoever holds it without an end
     */
    record Held(String seat, String name, String post, LocalDate since, @Nullable LocalDate until) {
    }

    /** Everybody who ever held a seat of a unit, the latest first. */
    List<Held> history(String unitCode);

    /** The people who work in a unit, by name. */
    List<Person> workingIn(String unitCode);

    /** Names of people by id; unknown ids are missing. */
    Map<UUID, String> namesOf(Collection<UUID> ids);

    /** The people among these who worked in the unit on or after a day. */
    Set<UUID> workedIn(Collection<UUID> people, String unitCode, LocalDate since);
}
