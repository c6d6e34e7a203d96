package vn.paraudit.team.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.team.model.Composition;

/** What {@code propose-teams.form} asks. */
record TeamProposal(@Nullable List<TeamRow> teams, @Nullable List<MemberRow> members, @Nullable List<GroupRow> groups, @Nullable String note) {

    record TeamRow(
        @Nullable String name, @Nullable String leadBody, @Nullable String scope, @Nullable UUID leader, @Nullable List<UUID> deputies,
        @Nullable List<UUID> secretaries) {
    }

    /** A member with an account, or somebody from outside by name, post and body. */
    record MemberRow(
        @Nullable Integer team, @Nullable Integer group, @Nullable UUID person, @Nullable String name, @Nullable String post, @Nullable String body,
        @Nullable String discipline) {
    }

    record GroupRow(@Nullable Integer team, @Nullable Integer group, @Nullable UUID head, @Nullable List<String> units) {
    }

    TeamProposal {
        teams = orEmpty(teams);
        members = orEmpty(members).stream().filter(row -> row.person() != null || isGiven(row.name())).toList();
        groups = orEmpty(groups);
    }

    /**
     * The composition, when it can be one.
     *
     * @param planned  units of the plan
     * @throws RuleViolation {@code form-refused} naming each field that cannot stand
     */
    Composition composition(Set<String> planned) {
        List<FieldError> errors = new ArrayList<>();
        if (teams.isEmpty()) {
            errors.add(new FieldError("teams", "team-missing"));
        }
        refusePeople(errors);
        refuseGroups(planned, errors);
        if (!errors.isEmpty()) {
            throw RuleViolation.ofFields("form-refused", errors);
        }
        List<Composition.Team> made = IntStream.range(0, teams.size()).mapToObj(index -> team(index + 1, teams.get(index))).toList();
        return new Composition(made, groups.stream().map(row -> new Composition.Group(row.team(), row.group(), row.head(), orEmpty(row.units()))).toList());
    }

    private Composition.Team team(int number, TeamRow row) {
        Stream<Composition.Member> offices = Stream.of(Stream.of(Composition.Member.of(AuditTeams.LEADER, row.leader())),
            orEmpty(row.deputies()).stream().map(person -> Composition.Member.of(AuditTeams.DEPUTY, person)),
            orEmpty(row.secretaries()).stream().map(person -> Composition.Member.of(AuditTeams.SECRETARY, person))).flatMap(each -> each);
        Stream<Composition.Member> others = members.stream().filter(member -> member.team() == number).map(TeamProposal::member);
        return new Composition.Team(number, row.name().strip(), row.leadBody(), isGiven(row.scope()) ? row.scope().strip() : null,
            Stream.concat(offices, others).toList());
    }

    private static Composition.Member member(MemberRow row) {
        return row.person() != null ? new Composition.Member(AuditTeams.MEMBER, row.group(), row.person(), null, null, null, row.discipline())
            : new Composition.Member(AuditTeams.MEMBER, row.group(), null, row.name().strip(), row.post().strip(), row.body().strip(), row.discipline());
    }

    private void refusePeople(List<FieldError> errors) {
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < teams.size(); index++) {
            TeamRow row = teams.get(index);
            String path = "teams[" + index + "].";
            refuseTwice(Stream.of(row.leader()), path + "leader", index + 1, taken, errors);
            refuseTwice(orEmpty(row.deputies()).stream(), path + "deputies", index + 1, taken, errors);
            refuseTwice(orEmpty(row.secretaries()).stream(), path + "secretaries", index + 1, taken, errors);
        }
        for (int index = 0; index < members.size(); index++) {
            MemberRow row = members.get(index);
            String path = "members[" + index + "].";
            refuseTwice(Stream.ofNullable(row.person()), path + "person", row.team(), taken, errors);
            if (row.team() == null || row.team() > teams.size()) {
                errors.add(new FieldError(path + "team", "team-unknown"));
            }
            if (row.person() == null && !(isGiven(row.post()) && isGiven(row.body()))) {
                errors.add(new FieldError(path + (isGiven(row.post()) ? "body" : "post"), "outsider-incomplete"));
            }
        }
    }

    private static void refuseTwice(Stream<UUID> people, String path, @Nullable Integer team, Set<String> taken,
            List<FieldError> errors) {
        if (people.filter(Objects::nonNull).anyMatch(person -> !taken.add(team + "/" + person))) {
            errors.add(new FieldError(path, "person-twice"));
        }
    }

    private void refuseGroups(Set<String> planned, List<FieldError> errors) {
        Set<String> given = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (int index = 0; index < groups.size(); index++) {
            GroupRow row = groups.get(index);
            String path = "groups[" + index + "].";
            if (row.team() == null || row.team() > teams.size()) {
                errors.add(new FieldError(path + "team", "team-unknown"));
            }
            if (!numbers.add(row.team() + "/" + row.group())) {
                errors.add(new FieldError(path + "group", "group-twice"));
            }
            if (row.head() != null && !sitsIn(row.head(), row.team())) {
                errors.add(new FieldError(path + "head", "head-outside-team"));
            }
            if (!orEmpty(row.units()).stream().allMatch(given::add)) {
                errors.add(new FieldError(path + "units", "unit-in-two-groups"));
            }
            if (!planned.containsAll(orEmpty(row.units()))) {
                errors.add(new FieldError(path + "units", "unit-outside-plan"));
            }
        }
        for (int index = 0; index < members.size(); index++) {
            MemberRow row = members.get(index);
            if (row.group() != null && !numbers.contains(row.team() + "/" + row.group())) {
                errors.add(new FieldError("members[" + index + "].group", "group-unknown"));
            }
        }
    }

    private boolean sitsIn(UUID person, @Nullable Integer team) {
        boolean asMember = members.stream().anyMatch(row -> person.equals(row.person()) && Objects.equals(row.team(), team));
        return asMember || team != null && team <= teams.size()
            && (person.equals(teams.get(team - 1).leader()) || orEmpty(teams.get(team - 1).deputies()).contains(person));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
