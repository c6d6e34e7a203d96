package vn.paraudit.team.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;

/** The decisions on teams. */
@Repository
public class TeamDecisions {

    private final JdbcClient jdbc;

    TeamDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a decision; a plan is founded once. Returns whether it was added. */
    boolean add(TeamDecision decision) {
        return jdbc.sql("""
            insert into team_decision (id, plan_id, year, title, changes, state, created_at)
            values (:id, :plan, :year, :title, :changes, :state, :at)
            on conflict (plan_id) where changes is null do nothing
            """).param("id", decision.id()).param("plan", decision.planId()).param("year", decision.year()).param("title", decision.title())
            .param("changes", decision.changes()).param("state", decision.state().name()).param("at", at(decision.createdAt())).update() == 1;
    }

    /** Stores an act; refused when somebody else has acted since it was read. */
    void store(TeamDecision before, TeamDecision after) {
        int stored = jdbc.sql("""
            update team_decision set state = :state, number = :number, dated = :dated, signed_by = :by, signed_at = :at
             where id = :id and state = :from and number is not distinct from :numberBefore
            """).param("state", after.state().name()).param("number", after.number()).param("dated", after.dated()).param("by", after.signedBy())
            .param("at", at(after.signedAt())).param("id", after.id()).param("from", before.state().name()).param("numberBefore", before.number())
            .update();
        if (stored == 0) {
            throw RuleViolation.conflict("team-decision-changed", Map.of());
        }
    }

    public Optional<TeamDecision> find(UUID id) {
        return jdbc.sql("select * from team_decision where id = :id").param("id", id).query(TeamDecisions::map).optional();
    }

    public TeamDecision get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("team"));
    }

    /** The decision whose composition holds for a plan: the latest one signed. */
    public Optional<TeamDecision> inForce(UUID planId) {
        return jdbc.sql("select * from team_decision where plan_id = :plan and state = 'SIGNED' order by signed_at desc, id desc limit 1")
            .param("plan", planId).query(TeamDecisions::map).optional();
    }

    /** The signed decision before one, for what it changed. */
    public Optional<TeamDecision> before(TeamDecision decision) {
        return jdbc.sql("""
            select * from team_decision where plan_id = :plan and state = 'SIGNED' and id <> :id and (:at::timestamptz is null or signed_at < :at)
             order by signed_at desc, id desc limit 1
            """).param("plan", decision.planId()).param("id", decision.id()).param("at", at(decision.signedAt())).query(TeamDecisions::map).optional();
    }

    /** All decisions of a plan, the founding one first. */
    public List<TeamDecision> ofPlan(UUID planId) {
        return jdbc.sql("select * from team_decision where plan_id = :plan order by created_at, id").param("plan", planId)
            .query(TeamDecisions::map).list();
    }

    /** Decisions by year, the latest first; one row more than the page when there is a next one. */
    List<TeamDecision> list(boolean signedOnly, @Nullable Integer beforeYear, @Nullable UUID beforeId, int size) {
        return jdbc.sql("""
            select * from team_decision where (not :signedOnly or state = 'SIGNED') and (:year::integer is null or (year, id) < (:year, :id))
             order by year desc, id desc limit :size
            """).param("signedOnly", signedOnly).param("year", beforeYear).param("id", beforeId).param("size", size + 1).query(TeamDecisions::map).list();
    }

    /** Puts all decisions of a plan under its amendment. */
    void moveToPlan(UUID planId, UUID amendment) {
        jdbc.sql("update team_decision set plan_id = :amendment where plan_id = :plan").param("amendment", amendment).param("plan", planId).update();
    }

    private static TeamDecision map(ResultSet row, int index) throws SQLException {
        return new TeamDecision(row.getObject("id", UUID.class), row.getObject("plan_id", UUID.class), row.getInt("year"), row.getString("title"),
            row.getObject("changes", UUID.class), TeamDecisionState.valueOf(row.getString("state")), row.getString("number"),
            row.getObject("dated", LocalDate.class), row.getObject("signed_by", UUID.class), instant(row, "signed_at"), instant(row, "created_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
