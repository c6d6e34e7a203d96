package vn.paraudit.team.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Account;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.team.model.Composition;
import vn.paraudit.team.model.Nominations;
import vn.paraudit.team.model.Schedule;
import vn.paraudit.team.model.TeamNames;
import vn.paraudit.team.model.TeamRegister;
import vn.paraudit.team.model.TeamWork;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.FormOptions;

/** What the forms of the tasks show. */
@Component
class TeamForms {

    private final TeamRegister register;
    private final TeamWork work;
    private final CaseActs acts;
    private final TeamNames words;

    TeamForms(TeamRegister register, TeamWork work, CaseActs acts, TeamNames words) {
        this.register = register;
        this.work = work;
        this.acts = acts;
        this.words = words;
    }

    Map<String, Object> bodies() {
        return Map.of("departments", words.departments());
    }

    /** What a body is asked, and its own people. */
    Map<String, Object> nomination(UUID id, String body) {
        Object request = acts.last(id, "nominations-asked").getOrDefault("request", "");
        List<Map<String, Object>> asked = String.valueOf(request).isBlank() ? List.of() : List.of(Map.of("text", request));
        return Map.of("request", asked, "ownPeople", words.officialsOf(body));
    }

    /** Lists that the proposal chooses from, and what the bodies answered. */
    Map<String, Object> proposal(UUID id) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("officials", words.officials());
        context.put("departments", words.departments());
        context.putAll(plannedUnits(id));
        context.put("nominations", nominationRows(id));
        return context;
    }

    /** The units of the plan as options. */
    Map<String, Object> plannedUnits(UUID id) {
        Set<String> planned = work.planned(id).keySet();
        Map<String, String> names = words.units(planned);
        return Map.of("planUnits", planned.stream().map(unit -> FormOptions.option(unit, names.getOrDefault(unit, unit))).toList());
    }

    /** A visit as the form of the schedule shows it. */
    static Map<String, Object> row(Schedule.Visit visit) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("unitCode", visit.unitCode(), "day", visit.day().toString(), "session", visit.session().name()));
        put(row, "place", visit.place());
        return row;
    }

    private List<Map<String, Object>> nominationRows(UUID id) {
        List<Nominations.Nomination> named = register.nominationsOf(id);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Nominations.Request request : register.requestsOf(id)) {
            List<Nominations.Nomination> own = named.stream().filter(one -> one.body().equals(request.body())).toList();
            String note = request.answered() ? request.note() == null ? "" : request.note() : words.text("team.silent");
            own.forEach(one -> rows.add(Map.of("body", words.unit(one.body()), "person", nameOf(one.personId(), one.name(), one.post()),
                "discipline", words.discipline(one.discipline()), "note", note)));
            if (own.isEmpty()) {
                rows.add(Map.of("body", words.unit(request.body()), "person", "", "discipline", "", "note", note));
            }
        }
        return rows;
    }

    private String nameOf(@Nullable UUID person, @Nullable String name, @Nullable String post) {
        return person != null ? words.person(person) : post == null ? name : name + " – " + post;
    }

    /** What the proposal starts from: the composition in force, an earlier proposal that came back, or those whom the bodies named. */
    Map<String, Object> proposed(UUID id) {
        Composition composition = register.compositionOf(id);
        return composition.teams().isEmpty() ? named(id) : Map.of("teams", composition.teams().stream().map(TeamForms::row).toList(), "members",
            composition.teams().stream().flatMap(team -> team.members().stream().filter(member -> AuditTeams.MEMBER.equals(member.seat()))
                .map(member -> row(team.number(), member))).toList(), "groups", composition.groups().stream().map(TeamForms::row).toList());
    }

    private Map<String, Object> named(UUID id) {
        List<Map<String, Object>> rows = register.nominationsOf(id).stream().map(one -> row(1, new Composition.Member(AuditTeams.MEMBER, null, one.personId(),
            one.name(), one.post(), one.personId() == null ? words.unit(one.body()) : null, one.discipline()))).toList();
        return rows.isEmpty() ? Map.of() : Map.of("members", rows);
    }

    private static Map<String, Object> row(Composition.Team team) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("name", team.name(), "leadBody", team.leadBody(), "deputies", people(team, AuditTeams.DEPUTY),
            "secretaries", people(team, AuditTeams.SECRETARY)));
        put(row, "scope", team.scope());
        people(team, AuditTeams.LEADER).forEach(leader -> row.put("leader", leader));
        return row;
    }

    private static List<String> people(Composition.Team team, String seat) {
        return team.members().stream().filter(member -> seat.equals(member.seat())).map(member -> String.valueOf(member.personId())).toList();
    }

    private static Map<String, Object> row(int team, Composition.Member member) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("team", team));
        put(row, "group", member.group());
        put(row, "person", member.personId() == null ? null : member.personId().toString());
        put(row, "name", member.name());
        put(row, "post", member.post());
        put(row, "body", member.body());
        put(row, "discipline", member.discipline());
        return row;
    }

    private static Map<String, Object> row(Composition.Group group) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("team", group.team(), "group", group.number(), "units", group.units()));
        put(row, "head", group.head() == null ? null : group.head().toString());
        return row;
    }

    private static void put(Map<String, Object> row, String field, @Nullable Object value) {
        if (value != null) {
            row.put(field, value);
        }
    }

    /** All that whoever reviews or signs answers for. */
    Map<String, Object> decided(UUID id) {
        Composition composition = register.compositionOf(id);
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("silent", work.silent(id).stream().map(body -> Map.of("body", words.unit(body))).toList());
        Map<UUID, Account> accounts = words.accounts();
        Map<String, String> units = words.units(composition.groups().stream().flatMap(group -> group.units().stream()).toList());
        context.put("people", composition.teams().stream().flatMap(team -> team.members().stream().map(member -> person(team, member, accounts))).toList());
        context.put("units", composition.groups().stream().flatMap(group -> group.units().stream().map(unit -> Map.of("team",
            composition.team(group.team()).map(Composition.Team::name).orElse(""), "group", group.number(), "unit", units.getOrDefault(unit, unit))))
            .toList());
        List<Map<String, Object>> leftOut = new ArrayList<>();
        work.leftOut(composition, work.planned(id)).forEach((unit, draw) -> draw.leftOut().forEach(person ->
            leftOut.add(Map.of("name", words.person(person), "unit", words.unit(unit)))));
        context.put("leftOut", leftOut);
        context.put("changes", register.changes(register.get(id)).stream().map(this::change).toList());
        return context;
    }

    private Map<String, Object> person(Composition.Team team, Composition.Member member, Map<UUID, Account> accounts) {
        boolean isOutside = member.personId() == null;
        Account account = isOutside ? null : accounts.get(member.personId());
        return Map.of("team", team.name(), "group", member.group() == null ? "" : member.group(), "seat", words.text("seat." + member.seat()),
            "name", isOutside ? member.name() : account == null ? words.person(member.personId()) : account.name(),
            "post", isOutside ? member.post() + ", " + member.body() : account == null || account.post() == null ? "" : account.post(),
            "discipline", words.discipline(member.discipline()));
    }

    private Map<String, Object> change(Composition.Change change) {
        return Map.of("what", words.text("team.change." + change.kind().name()), "name", change.member().personId() == null ? change.member().name()
            : words.person(change.member().personId()), "seat", words.text("seat." + change.member().seat()));
    }
}
