package vn.paraudit.team.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.team.VisitSession;

/** When each unit of a plan is visited, by whom and where. */
@Repository
public class Schedule {

    private final JdbcClient jdbc;
    private final VisitHalves halves;

    Schedule(JdbcClient jdbc, VisitHalves halves) {
        this.jdbc = jdbc;
        this.halves = halves;
    }

    /** One visit. */
    public record Visit(String unitCode, LocalDate day, VisitSession session, @Nullable String place) {
    }

    /** Which group visits a unit; that of a unit which no group has is the whole first team, group 0. */
    public record Group(int team, int number) {

        public static Group of(Composition composition, String unitCode) {
            return composition.groupOf(unitCode).map(group -> new Group(group.team(), group.number())).orElse(new Group(1, 0));
        }
    }

    /** Gives the half days of visits free. */
    void free(UUID planId, List<Visit> visits) {
        jdbc.sql("delete from team_visit_half where plan_id = :plan and unit_code = any(:units::text[])").param("plan", planId)
            .param("units", visits.stream().map(Visit::unitCode).toArray(String[]::new)).update();
    }

    /** Reads visits and keeps others from moving them until the transaction ends; always in one order, so that two exchanges never wait for each other. */
    List<Visit> lock(UUID planId, List<String> units) {
        return jdbc.sql("""
            select unit_code, day, session, place from team_visit where plan_id = :plan and unit_code = any(:units::text[])
             order by unit_code for update
            """).param("plan", planId).param("units", units.toArray(String[]::new)).query(Visit.class).list();
    }

    void put(UUID planId, Visit visit, Group group) {
        jdbc.sql("""
            insert into team_visit (plan_id, unit_code, day, session, place) values (:plan, :unit, :day, :session, :place)
            on conflict (plan_id, unit_code) do update set day = excluded.day, session = excluded.session, place = excluded.place
            """).param("plan", planId).param("unit", visit.unitCode()).param("day", visit.day()).param("session", visit.session().name())
            .param("place", visit.place()).update();
        List<VisitHalves.Half> taken = halves.of(visit);
        jdbc.sql("""
            insert into team_visit_half (plan_id, unit_code, day, half, team, group_number)
            select :plan, :unit, taken.day, taken.half, :team, :group from unnest(:days::date[], :halves::smallint[]) taken(day, half)
            """).param("plan", planId).param("unit", visit.unitCode()).param("team", group.team()).param("group", group.number())
            .param("days", taken.stream().map(half -> half.day().toString()).toArray(String[]::new))
            .param("halves", taken.stream().map(half -> (short) half.half()).toArray(Short[]::new)).update();
    }

    Optional<LocalDate> dayOf(UUID planId, String unitCode) {
        return jdbc.sql("select day from team_visit where plan_id = :plan and unit_code = :unit").param("plan", planId).param("unit", unitCode)
            .query(LocalDate.class).optional();
    }

    /** The visits of a plan by day. */
    public List<Visit> of(UUID planId) {
        return jdbc.sql("select unit_code, day, session, place from team_visit where plan_id = :plan order by day, session desc, unit_code")
            .param("plan", planId).query(Visit.class).list();
    }

    /** Lets the schedule of a plan go on under its amendment. */
    void moveToPlan(UUID planId, UUID amendment) {
        jdbc.sql("update team_visit set plan_id = :amendment where plan_id = :plan").param("amendment", amendment).param("plan", planId).update();
    }
}
