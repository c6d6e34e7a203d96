package vn.paraudit.inspection.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.worklist.Answers;

/** Reads a team and its assignments from a submission. */
final class TeamAnswers {

    private TeamAnswers() {
    }

    /** The seats; a person may sit only once. */
    static List<AuditTeams.Seat> seats(Map<String, Object> data) {
        List<AuditTeams.Seat> seats = new ArrayList<>();
        add(seats, AuditTeams.LEADER, Answers.text(data, "leader"), null);
        add(seats, AuditTeams.DEPUTY, Answers.text(data, "deputy"), null);
        add(seats, AuditTeams.SECRETARY, Answers.text(data, "secretary"), null);
        Answers.rows(data, "members").forEach(row -> add(seats, AuditTeams.MEMBER, Answers.text(row, "person"), Answers.text(row, "discipline")));
        return seats;
    }

    private static void add(List<AuditTeams.Seat> seats, String seat, String person, String discipline) {
        if (person == null || person.isEmpty()) {
            return;
        }
        UUID id = UUID.fromString(person);
        if (seats.stream().anyMatch(taken -> taken.personId().equals(id))) {
            throw RuleViolation.of("person-twice-in-team", Map.of());
        }
        seats.add(new AuditTeams.Seat(seat, id, discipline));
    }

    static Map<UUID, UUID> sections(Map<String, Object> data) {
        Map<UUID, UUID> personBySection = new HashMap<>();
        for (Map<String, Object> row : Answers.rows(data, "assignments")) {
            UUID section = UUID.fromString(Answers.text(row, "section"));
            if (personBySection.put(section, UUID.fromString(Answers.text(row, "person"))) != null) {
                throw RuleViolation.of("section-assigned-twice", Map.of());
            }
        }
        return personBySection;
    }
}
