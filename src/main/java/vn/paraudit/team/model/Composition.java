package vn.paraudit.team.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.paraudit.team.AuditTeams;

/** The teams of one decision: who sits where, and which group has which units. */
public record Composition(List<Team> teams, List<Group> groups) {

    /**
     * A team under one leader.
     *
     * @param number    1 for the first
     * @param leadBody  unit that leads it
     * @param members   leader, deputies and secretaries among them
     */
    public record Team(int number, String name, String leadBody, @Nullable String scope, List<Member> members) {

        Stream<Member> in(String seat) {
            return members.stream().filter(member -> member.seat().equals(seat));
        }
    }

    /**
     * Somebody in a team.
     *
     * @param group     group to which they belong; {@code null} for all of the team
     * @param personId  {@code null} for somebody without an account, who then has name, post and body
     */
    public record Member(
        String seat, @Nullable Integer group, @Nullable UUID personId, @Nullable String name, @Nullable String post, @Nullable String body,
        @Nullable String discipline) {

        public static Member of(String seat, UUID personId) {
            return new Member(seat, null, personId, null, null, null, null);
        }

        /** Whether this is the same person, with or without an account. */
        boolean isSameAs(Member other) {
            return personId == null ? other.personId == null && Objects.equals(name, other.name) && Objects.equals(body, other.body)
                : personId.equals(other.personId);
        }
    }

    /** A group of a team and the units that it visits. */
    public record Group(int team, int number, @Nullable UUID head, List<String> units) {
    }

    /** What the unit's visit lacks when those in conflict are left out. */
    public enum Lack { LEADER, SECRETARY }

    /** Who visits a unit. */
    public record Draw(List<AuditTeams.Seat> seats, Set<UUID> leftOut, Set<Lack> lacks) {
    }

    /** Team and group of a unit; empty for a unit that no group has. */
    public Optional<Group> groupOf(String unitCode) {
        return groups.stream().filter(group -> group.units().contains(unitCode)).findFirst();
    }

    public Optional<Team> team(int number) {
        return teams.stream().filter(team -> team.number() == number).findFirst();
    }

    /** Everybody with an account. */
    public Set<UUID> people() {
        Set<UUID> people = new LinkedHashSet<>();
        teams.forEach(team -> team.members().stream().map(Member::personId).filter(Objects::nonNull).forEach(people::add));
        return people;
    }

    /**
     * Draws who visits a unit: leader, deputies, secretaries and the members of its group; of a unit that no group has, all members of the
     * first team. Whoever is in conflict stays out for this unit only. A leader in conflict is followed by the head of the group or by the
     * first deputy who is not.
     */
    public Draw draw(String unitCode, Set<UUID> concerned) {
        Optional<Group> group = groupOf(unitCode);
        Team team = group.flatMap(found -> team(found.team())).orElseGet(() -> teams.get(0));
        List<Member> all = team.members().stream().filter(member -> member.personId() != null)
            .filter(member -> member.group() == null || group.isEmpty() || member.group() == group.get().number()).toList();
        Set<UUID> leftOut = new LinkedHashSet<>();
        List<AuditTeams.Seat> seats = new ArrayList<>();
        UUID leader = leader(team, group.map(Group::head).orElse(null), concerned);
        if (leader != null) {
            seats.add(new AuditTeams.Seat(AuditTeams.LEADER, leader, null));
        }
        for (Member member : all) {
            if (concerned.contains(member.personId())) {
                leftOut.add(member.personId());
            } else if (!member.personId().equals(leader)) {
                seats.add(new AuditTeams.Seat(seatIn(member, group.map(Group::head).orElse(null)), member.personId(), member.discipline()));
            }
        }
        Set<Lack> lacks = new HashSet<>();
        if (leader == null) {
            lacks.add(Lack.LEADER);
        }
        if (seats.stream().noneMatch(seat -> AuditTeams.SECRETARY.equals(seat.seat()))) {
            lacks.add(Lack.SECRETARY);
        }
        return new Draw(List.copyOf(seats), Set.copyOf(leftOut), Set.copyOf(lacks));
    }

    private static @Nullable UUID leader(Team team, @Nullable UUID head, Set<UUID> concerned) {
        return Stream.concat(team.in(AuditTeams.LEADER).map(Member::personId),
            Stream.concat(Stream.ofNullable(head), team.in(AuditTeams.DEPUTY).map(Member::personId)))
            .filter(person -> !concerned.contains(person)).findFirst().orElse(null);
    }

    /** The head of a group leads it on the spot beside the leader of the team. */
    private static String seatIn(Member member, @Nullable UUID head) {
        return AuditTeams.MEMBER.equals(member.seat()) && member.personId().equals(head) ? AuditTeams.DEPUTY : member.seat();
    }

    /** A difference to an earlier composition. */
    public record Change(Kind kind, Member member, @Nullable String seatBefore) {

        public enum Kind { ADDED, LEFT, MOVED }
    }

    /** Who came, who left and who sits elsewhere than in an earlier composition. */
    public List<Change> since(Composition earlier) {
        List<Member> before = earlier.members();
        List<Member> now = members();
        List<Change> changes = new ArrayList<>();
        now.forEach(member -> before.stream().filter(member::isSameAs).findFirst().ifPresentOrElse(was -> {
            if (!was.seat().equals(member.seat()) || !Objects.equals(was.group(), member.group())) {
                changes.add(new Change(Change.Kind.MOVED, member, was.seat()));
            }
        }, () -> changes.add(new Change(Change.Kind.ADDED, member, null))));
        before.stream().filter(member -> now.stream().noneMatch(member::isSameAs))
            .forEach(member -> changes.add(new Change(Change.Kind.LEFT, member, member.seat())));
        return changes;
    }

    private List<Member> members() {
        return teams.stream().flatMap(team -> team.members().stream()).toList();
    }
}
