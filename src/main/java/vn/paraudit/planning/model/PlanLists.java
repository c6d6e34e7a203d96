package vn.paraudit.planning.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.planning.PlanTarget;
import vn.paraudit.planning.VisitMode;

/** Waves, targets, opinions and promised visits of a plan. */
@Repository
public class PlanLists {

    private static final TypeReference<List<RiskReason>> REASONS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanLists(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<Target> targets(UUID planId) {
        return jdbc.sql("select * from plan_target where plan_id = :planId order by position").param("planId", planId)
            .query((row, index) -> target(row)).list();
    }

    private Target target(ResultSet row) throws SQLException {
        return new Target(row.getObject("id", UUID.class), row.getString("unit_code"), VisitMode.valueOf(row.getString("mode")),
            row.getObject("wave", Integer.class), row.getInt("risk_score"), json.readValue(row.getString("risk_reasons"), REASONS),
            row.getString("pick_reason"));
    }

    /** Puts a new list in the place of the old one, in the order given. */
    public void replaceTargets(UUID planId, List<Target> targets) {
        jdbc.sql("delete from plan_target where plan_id = :planId").param("planId", planId).update();
        int position = 0;
        for (Target target : targets) {
            jdbc.sql("""
                insert into plan_target (id, plan_id, unit_code, mode, wave, risk_score, risk_reasons, pick_reason, position)
                values (:id, :planId, :unitCode, :mode, :wave, :riskScore, :riskReasons::jsonb, :pickReason, :position)
                """).param("id", target.id()).param("planId", planId).param("unitCode", target.unitCode())
                .param("mode", target.mode().name()).param("wave", target.wave()).param("riskScore", target.riskScore())
                .param("riskReasons", json.writeValueAsString(target.riskReasons())).param("pickReason", target.pickReason())
                .param("position", position++).update();
        }
    }

    public List<Wave> waves(UUID planId) {
        return jdbc.sql("select number, name, starts_on, ends_on from plan_wave where plan_id = :planId order by number")
            .param("planId", planId).query(Wave.class).list();
    }

    public void replaceWaves(UUID planId, List<Wave> waves) {
        jdbc.sql("delete from plan_wave where plan_id = :planId").param("planId", planId).update();
        for (Wave wave : waves) {
            jdbc.sql("insert into plan_wave (plan_id, number, name, starts_on, ends_on) values (:planId, :number, :name, :startsOn, :endsOn)")
                .param("planId", planId).param("number", wave.number()).param("name", wave.name()).param("startsOn", wave.startsOn())
                .param("endsOn", wave.endsOn()).update();
        }
    }

    public List<Opinion> opinions(UUID planId) {
        return jdbc.sql("""
            select unit_code, round, agrees, text, given_by, given_at, answer from plan_opinion where plan_id = :planId order by given_at
            """).param("planId", planId).query(Opinion.class).list();
    }

    public void addOpinion(UUID planId, String unitCode, boolean agrees, String text, UUID by, Instant at) {
        jdbc.sql("""
            insert into plan_opinion (plan_id, unit_code, round, agrees, text, given_by, given_at)
            select :planId, :unitCode, coalesce(max(round), 0) + 1, :agrees, :text, :by, :at
              from plan_opinion where plan_id = :planId and unit_code = :unitCode
            """).param("planId", planId).param("unitCode", unitCode).param("agrees", agrees).param("text", text).param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Keeps what became of the last opinion of a body; without an answer, that there is none. */
    public void answerOpinion(UUID planId, String unitCode, String answer) {
        jdbc.sql("""
            update plan_opinion set answer = :answer
             where plan_id = :planId and unit_code = :unitCode
               and round = (select max(round) from plan_opinion where plan_id = :planId and unit_code = :unitCode)
            """).param("planId", planId).param("unitCode", unitCode).param("answer", answer).update();
    }

    public List<String> consulted(UUID planId) {
        return jdbc.sql("select unit_code from plan_consulted where plan_id = :planId order by unit_code").param("planId", planId)
            .query(String.class).list();
    }

    public void consult(UUID planId, List<String> unitCodes) {
        unitCodes.forEach(unit -> jdbc.sql("insert into plan_consulted (plan_id, unit_code) values (:planId, :unit) on conflict do nothing")
            .param("planId", planId).param("unit", unit).update());
    }

    /**
     * Promises the visits of a plan. The database refuses a visit that overlaps one of another issued plan, also one that is being issued
     * at this moment; an amendment first takes back the promises of the plan that it changes.
     */
    public void promiseVisits(UUID planId, UUID amends) {
        // One after the other until the transaction ends: two that insert at once may wait for each other, and the loser would not be told why.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan-visit'))").query(rows -> { });
        if (amends != null) {
            jdbc.sql("delete from plan_visit where plan_id = :amends").param("amends", amends).update();
        }
        jdbc.sql("""
            insert into plan_visit (plan_id, unit_code, during)
            select target.plan_id, target.unit_code, daterange(wave.starts_on, wave.ends_on, '[]')
              from plan_target target join plan_wave wave on wave.plan_id = target.plan_id and wave.number = target.wave
             where target.plan_id = :planId
            """).param("planId", planId).update();
    }

    /**
     * A visit promised by an issued plan.
     *
     * @param samePeriod  whether it overlaps the days of the plan that asks; otherwise it only falls in the same year
     */
    public record PromisedVisit(String unitCode, UUID planId, String planTitle, boolean samePeriod) {
    }

    /** Visits of other issued plans to units of this plan in the same year. */
    public List<PromisedVisit> otherVisits(UUID planId) {
        return jdbc.sql("""
            select visit.unit_code, visit.plan_id, other.title as plan_title,
                   coalesce(visit.during && daterange(wave.starts_on, wave.ends_on, '[]'), false) as same_period
              from plan_target target
              join plan on plan.id = target.plan_id
              join plan_visit visit on visit.unit_code = target.unit_code and visit.plan_id <> plan.id
              join plan other on other.id = visit.plan_id and other.year = plan.year and other.id is distinct from plan.amends
              left join plan_wave wave on wave.plan_id = target.plan_id and wave.number = target.wave
             where target.plan_id = :planId order by target.position
            """).param("planId", planId).query(PromisedVisit.class).list();
    }

    public List<PlanTarget> issuedTargets(UUID planId, int offset, int limit) {
        return jdbc.sql("""
            select target.id, target.plan_id, target.unit_code, target.mode, wave.starts_on as visit_from, wave.ends_on as visit_to
              from plan_target target join plan_wave wave on wave.plan_id = target.plan_id and wave.number = target.wave
             where target.plan_id = :planId and not exists (select 1 from plan later where later.amends = :planId and later.state = 'ISSUED')
             order by target.position offset :offset limit :limit
            """).param("planId", planId).param("offset", offset).param("limit", limit).query(PlanTarget.class).list();
    }

    public Optional<PlanTarget> issuedTarget(UUID planId, String unitCode) {
        return jdbc.sql("""
            select target.id, target.plan_id, target.unit_code, target.mode, wave.starts_on as visit_from, wave.ends_on as visit_to
              from plan_target target join plan_wave wave on wave.plan_id = target.plan_id and wave.number = target.wave
             where target.plan_id = :planId and target.unit_code = :unitCode
            """).param("planId", planId).param("unitCode", unitCode).query(PlanTarget.class).optional();
    }
}
