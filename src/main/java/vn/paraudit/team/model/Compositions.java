package vn.paraudit.team.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the decisions on teams say. */
@Repository
public class Compositions {

    private final JdbcClient jdbc;

    Compositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the composition of a decision in the place of an earlier proposal. */
    void write(UUID decisionId, Composition composition) {
        for (String table : List.of("team_unit", "team_group", "team_member", "team")) {
            jdbc.sql("delete from " + table + " where decision_id = :id").param("id", decisionId).update();
        }
        composition.teams().forEach(team -> write(decisionId, team));
        composition.groups().forEach(group -> write(decisionId, group));
    }

    private void write(UUID decisionId, Composition.Team team) {
        jdbc.sql("insert into team (decision_id, number, name, lead_body, scope) values (:id, :number, :name, :body, :scope)").param("id", decisionId)
            .param("number", team.number()).param("name", team.name()).param("body", team.leadBody()).param("scope", team.scope()).update();
        int place = 0;
        for (Composition.Member member : team.members()) {
            jdbc.sql("""
                insert into team_member (decision_id, team, place, seat, group_number, person_id, name, post, body, discipline)
                values (:id, :team, :place, :seat, :group, :person, :name, :post, :body, :discipline)
                """).param("id", decisionId).param("team", team.number()).param("place", place++).param("seat", member.seat())
                .param("group", member.group()).param("person", member.personId()).param("name", member.name()).param("post", member.post())
                .param("body", member.body()).param("discipline", member.discipline()).update();
        }
    }

    private void write(UUID decisionId, Composition.Group group) {
        jdbc.sql("insert into team_group (decision_id, team, number, head) values (:id, :team, :number, :head)").param("id", decisionId)
            .param("team", group.team()).param("number", group.number()).param("head", group.head()).update();
        jdbc.sql("""
            insert into team_unit (decision_id, unit_code, team, group_number) select :id, code, :team, :number from unnest(:units::text[]) code
            """).param("id", decisionId).param("team", group.team()).param("number", group.number())
            .param("units", group.units().toArray(String[]::new)).update();
    }

    /** The composition of a decision; without teams while none is proposed. */
    public Composition of(UUID decisionId) {
        Map<Integer, List<Composition.Member>> members = new LinkedHashMap<>();
        jdbc.sql("select * from team_member where decision_id = :id order by team, place").param("id", decisionId).query(row -> {
            members.computeIfAbsent(row.getInt("team"), team -> new ArrayList<>()).add(new Composition.Member(row.getString("seat"),
                row.getObject("group_number", Integer.class), row.getObject("person_id", UUID.class), row.getString("name"), row.getString("post"),
                row.getString("body"), row.getString("discipline")));
        });
        List<Composition.Team> teams = jdbc.sql("select * from team where decision_id = :id order by number").param("id", decisionId)
            .query((row, index) -> new Composition.Team(row.getInt("number"), row.getString("name"), row.getString("lead_body"),
                row.getString("scope"), members.getOrDefault(row.getInt("number"), List.of()))).list();
        List<Composition.Group> groups = jdbc.sql("""
            select team_group.team, team_group.number, team_group.head, coalesce(array_agg(team_unit.unit_code order by team_unit.unit_code)
                   filter (where team_unit.unit_code is not null), '{}') as units
              from team_group left join team_unit on team_unit.decision_id = team_group.decision_id and team_unit.team = team_group.team
                                                 and team_unit.group_number = team_group.number
             where team_group.decision_id = :id group by team_group.team, team_group.number, team_group.head order by 1, 2
            """).param("id", decisionId).query((row, index) -> new Composition.Group(row.getInt("team"), row.getInt("number"),
                row.getObject("head", UUID.class), List.of((String[]) row.getArray("units").getArray()))).list();
        return new Composition(teams, groups);
    }
}
