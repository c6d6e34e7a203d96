package vn.paraudit.discipline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The disciplinary cases, as other modules may use them: they can open one, never look into one. */
public interface DisciplinaryCases {

    /**
     * What a case begins with.
     *
     * @param personId    {@code null} where only the post is known; the personnel office names the person
     * @param detectedOn  day on which the clock of the handling starts
     */
    record Referral(
        UUID findingId, String unitCode, UUID personId, String post, boolean leader, String facts, LocalDate factOn, LocalDate detectedOn) {
    }

    /**
     * Opens a case against a person on whom a finding was referred.
     *
     * @return its id; empty when the finding has opened a case against this person before
     */
    Optional<UUID> open(Referral referral);

    /** Ids of the cases that a finding has opened; nothing else of a case is told to other modules. */
    List<UUID> openedBy(UUID findingId);
}
