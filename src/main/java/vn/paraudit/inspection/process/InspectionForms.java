package vn.paraudit.inspection.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.finding.Conclusions;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.inspection.model.Teams;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.FormOptions;

/** What the forms of an inspection's tasks show. */
@Component
class InspectionForms {

    private static final List<String> MINUTES = List.of("strengths", "figures", "shortcomings", "proposals");

    private final InspectionRepository inspections;
    private final Teams teams;
    private final CaseActs acts;
    private final Checklists checklists;
    private final InspectionPeople people;
    private final FindingsOfVisit findings;
    private final Conclusions conclusions;

    InspectionForms(InspectionRepository inspections, Teams teams, CaseActs acts, Checklists checklists, InspectionPeople people,
            FindingsOfVisit findings, Conclusions conclusions) {
        this.inspections = inspections;
        this.teams = teams;
        this.acts = acts;
        this.checklists = checklists;
        this.people = people;
        this.findings = findings;
        this.conclusions = conclusions;
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
        context.put("sections", checklists.sections(id).stream().map(section -> FormOptions.option(section.id(), section.name())).toList());
        context.put("team", teams.of(id).stream().map(seat -> FormOptions.option(seat.personId(), people.nameOf(seat.personId()))).toList());
        return context;
    }

    /** Every section once, spread over the team in turn, for the leader to change. */
    Map<String, Object> proposedAssignments(UUID id) {
        List<AuditTeams.Seat> members = teams.of(id).stream().filter(seat -> AuditTeams.MEMBER.equals(seat.seat())).toList();
        List<AuditTeams.Seat> team = members.isEmpty() ? teams.of(id) : members;
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
        return Map.of("conclusionText", conclusions.ofInspection(id).map(Conclusions.Item::body).map(body -> body.get("conclusion")).orElse(""),
            "unitComment", comment.getOrDefault("comment", ""));
    }
}
