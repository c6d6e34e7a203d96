package vn.paraudit.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conclusions of inspections: drafted with the report, approved by who may sign, issued. */
public interface Conclusions {

    /** In which capacity somebody signs: for the team, as chair, in the chair's place, or by the chair's order as head of the office. */
    enum Capacity { TEAM_LEADER, CHAIR, FOR_CHAIR, BY_ORDER }

    /**
     * A conclusion in short.
     *
     * @param body      what it says, as its draft was written
     * @param signedBy  who approved it; {@code null} before
     * @param number    as the records office gave it; {@code null} before
     */
    record Item(UUID id, List<UUID> inspections, Map<String, Object> body, @Nullable UUID signedBy, @Nullable Capacity capacity,
                @Nullable String number, @Nullable LocalDate issuedOn) {
    }

    /** The conclusion on an inspection, from its first draft on. */
    Optional<Item> ofInspection(UUID inspectionId);

    /** The remedy that a concluded finding belongs to: the case of the plan and the report on its conclusion by its unit. */
    Optional<UUID> remedyOf(UUID findingId);

    /** Writes the draft, or writes it anew while nobody has approved it. */
    void draft(UUID inspectionId, Map<String, Object> body);

    /** Somebody who may sign approves the draft. */
    void approve(UUID inspectionId, UUID signer, Capacity capacity);

    /** It is issued on a day; the number may come later. Answers who signed it. */
    Item issue(UUID inspectionId, @Nullable String number, LocalDate on);

    /** The number that the records office gave an issued conclusion, and the day that it bears. */
    void number(UUID inspectionId, String number, LocalDate on);
}
