package vn.paraudit.inspection.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.inspection.model.Teams;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;
import vn.paraudit.worklist.CaseActs;

/** What the forms of an inspection's tasks show. */
@Component
class InspectionForms {

    private static final List<String> MINUTES = List.of("strengths", "figures", "shortcomings", "proposals");

    private final InspectionRepository inspections;
    private final Teams teams;
    private final CaseActs acts;
    private final Checklists checklists;
    private final People people;
    private final FindingsOfVisit findings;

    InspectionForms(InspectionRepository inspections, Teams teams, CaseActs acts, Checklists checklists, People people,
            FindingsOfVisit findings) {
        this.inspections = inspections;
        this.teams = teams;
        this.acts = acts;
        this.checklists = checklists;
        this.people = people;
        this.findings = findings;
    }

    Map<String, Object> officials() {
        return Map.of("officials", people.options());
    }

    Map<String, Object> visitDate(UUID id) {
        return Map.of("visitDate", inspections.get(id).visitStartsAt().atZone(TimeSource.ZONE).toLocalDate().toString());
    }

    Map<String, Object> team(UUID id) {
        return Map.of("team", teams.of(id).stream().map(people::row).toList());
    }

    Map<String, Object> assignments(UUID id) {
        Map<String, Object> context = new HashMap<>();
        context.put("sections", checklists.sections(id).stream().map(section -> option(section.id(), section.name())).toList());
        context.put("team", teams.of(id).stream().map(seat -> option(seat.personId(), people.nameOf(seat.personId()))).toList());
        return context;
    }

    /** Every section once, spread over the team in turn, for the leader to change. */
    Map<String, Object> proposedAssignments(UUID id) {
        List<Teams.Seat> members = teams.of(id).stream().filter(seat -> Teams.MEMBER.equals(seat.seat())).toList();
        List<Teams.Seat> team = members.isEmpty() ? teams.of(id) : members;
        List<Checklists.Section> sections = checklists.sections(id);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int index = 0; index < sections.size(); index++) {
            rows.add(Map.of("section", sections.get(index).id().toString(), "person", team.get(index % team.size()).personId().toString()));
        }
        return Map.of("assignments", rows);
    }

    /** The members' summaries and the findings as a start for the secretary. */
    Map<String, Object> proposedMinutes(UUID id) {
        String summaries = checklists.sections(id).stream().filter(section -> section.summary() != null)
            .map(section -> section.name() + ": " + section.summary()).collect(Collectors.joining("\n"));
        String lines = findings.lines(id);
        return Map.of("shortcomings", lines.isEmpty() || summaries.isEmpty() ? summaries + lines : summaries + "\n" + lines);
    }

    Map<String, Object> minutes(UUID id) {
        Map<String, Object> drafted = acts.last(id, "minutes-drafted");
        Map<String, Object> shown = new LinkedHashMap<>();
        MINUTES.forEach(field -> shown.put(field, drafted.getOrDefault(field, "")));
        return shown;
    }

    Map<String, Object> conclusion(UUID id) {
        Map<String, Object> comment = acts.last(id, "conclusion-commented");
        return Map.of("conclusionText", acts.last(id, "report-written").getOrDefault("conclusion", ""),
            "unitComment", comment.getOrDefault("comment", ""));
    }

    private static Map<String, Object> option(UUID value, String label) {
        return Map.of("value", value.toString(), "label", label);
    }

    /** People as options and rows. */
    @Component("inspectionPeople")
    static class People {

        private final Accounts accounts;
        private final Texts texts;

        People(Accounts accounts, Texts texts) {
            this.accounts = accounts;
            this.texts = texts;
        }

        List<Map<String, Object>> options() {
            return accounts.enabled().stream().map(account -> option(account.personId(), account.name() + " – " + account.post())).toList();
        }

        String nameOf(UUID person) {
            return accounts.namesOf(new HashSet<>(List.of(person))).getOrDefault(person, "");
        }

        Map<String, Object> row(Teams.Seat seat) {
            Account account = accounts.findByPerson(seat.personId()).orElseThrow();
            return Map.of("seat", texts.get("seat." + seat.seat(), Map.of()), "name", account.name(), "post", account.post());
        }
    }
}
