package vn.paraudit.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What people do with findings outside of the tasks of the worklist, as the current user, whose right it asks. */
public interface FindingDesk {

    /** What a team notes at a criterion of a section that it checks; the table says the severity. */
    record Noted(
        UUID inspectionId, UUID sectionId, String criterion, String violation, String description, BigDecimal numerator,
        BigDecimal denominator, LocalDate occurredOn, List<FindingRegister.Responsible> responsible) {
    }

    /** Notes a finding while the visit goes on and the section is open; answers its id. */
    UUID note(Noted noted);

    /** Takes a finding back before its conclusion; it stays on record with the reason. */
    void withdraw(UUID findingId, String reason);

    /** Opens the early report on what is to be done at once, for the head of the unit. */
    void reportEarly(UUID remedyId);

    /** Asks for more time; the deadline table says how often. */
    void requestExtension(UUID findingId);

    /** Hands a finding over to the unit that succeeds. */
    void transfer(UUID findingId, String unitCode, String reason);

    /** Ends a finding that nobody can remedy any more. */
    void writeOff(UUID findingId, String reason);
}
