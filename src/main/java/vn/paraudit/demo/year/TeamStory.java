package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.paraudit.team.AuditTeams;

/** How the teams of a plan were founded by one decision, and how its visits got their days. */
@Component
class TeamStory {

    private static final TypeReference<UUID> ID = new TypeReference<>() { };

    private final AuditTeams teams;
    private final InventedWorkers workers;

    TeamStory(AuditTeams teams, InventedWorkers workers) {
        this.teams = teams;
        this.workers = workers;
    }

    /** Puts the steps of the decision on the timeline of an issued plan. */
    void tell(Stage stage, Template words, UUID[] plan) {
        Script script = stage.script();
        Template own = words.with("teams", teamRows(script)).with("members", memberRows(script)).with("groups", groupRows(script))
            .with("schedule", schedule(stage));
        UUID[] decision = new UUID[1];
        LocalDate first = stage.days().preparation().plusDays(script.founding().get(0).day());
        // The plan may be issued on the same working day.
        int number = Timeline.LAST_STEP + 1;
        stage.timeline().on(first, number++, ID, () -> teams.foundingOf(plan[0]).orElseThrow(), id -> decision[0] = id);
        for (Script.Step step : script.founding()) {
            LocalDate day = stage.days().preparation().plusDays(step.day());
            stage.timeline().on(day, number++, () -> workers.complete(decision[0], step, stage.now(own, day).fill(step.data())));
        }
    }

    private List<Map<String, Object>> teamRows(Script script) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Script.Team team : teamsOf(script)) {
            rows.add(Map.of("name", team.name(), "leadBody", team.leadBody(), "leader", idOf(team.leader()), "deputies", List.of(), "secretaries",
                List.of(idOf(team.secretary()))));
        }
        return rows;
    }

    private List<Map<String, Object>> memberRows(Script script) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> keys = keysOf(script);
        keys.forEach(key -> script.teams().get(key).members().forEach(member -> rows.add(Map.of("team", keys.indexOf(key) + 1, "person",
            idOf(member.person()), "discipline", member.discipline()))));
        Script.Outsider outsider = script.outsider();
        rows.add(Map.of("team", keys.indexOf(outsider.team()) + 1, "name", outsider.name(), "post", outsider.post(), "body", outsider.body(),
            "discipline", outsider.discipline()));
        return rows;
    }

    private static List<Map<String, Object>> groupRows(Script script) {
        List<String> keys = keysOf(script);
        return keys.stream().map(key -> Map.<String, Object>of("team", keys.indexOf(key) + 1, "group", 1, "units", planned(script)
            .stream().filter(visit -> visit.team().equals(key)).map(Script.Visit::unit).toList())).toList();
    }

    private static List<Map<String, Object>> schedule(Stage stage) {
        return planned(stage.script()).stream().sorted(Comparator.comparing(Script.Visit::visit)).map(visit -> Map.<String, Object>of("unitCode",
            visit.unit(), "day", stage.days().of(visit).toString(), "session", stage.days().session(visit).name())).toList();
    }

    private static List<Script.Visit> planned(Script script) {
        return script.inspections().stream().filter(visit -> !visit.unannounced()).toList();
    }

    private static List<String> keysOf(Script script) {
        return script.teams().keySet().stream().sorted().toList();
    }

    private static List<Script.Team> teamsOf(Script script) {
        return keysOf(script).stream().map(script.teams()::get).toList();
    }

    private String idOf(String username) {
        return workers.person(username).personId().toString();
    }
}
