package vn.paraudit.planning.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.planning.PlanState;

/** The plans themselves; their lists are in {@link PlanLists}. */
@Repository
public class PlanRepository {

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID id, int year, String title, UUID amends, UUID createdBy, Instant createdAt) {
        jdbc.sql("""
            insert into plan (id, year, title, state, amends, created_by, created_at)
            values (:id, :year, :title, 'DRAFT', :amends, :createdBy, :createdAt)
            """).param("id", id).param("year", year).param("title", title).param("amends", amends).param("createdBy", createdBy)
            .param("createdAt", createdAt.atOffset(ZoneOffset.UTC)).update();
    }

    public Optional<Plan> find(UUID id) {
        return jdbc.sql("select * from plan where id = :id").param("id", id).query(Plan.class).optional();
    }

    /** The amendment of a plan that is under way or issued; there is at most one. */
    public Optional<Plan> amendmentOf(UUID id) {
        return jdbc.sql("select * from plan where amends = :id and state <> 'REJECTED'").param("id", id).query(Plan.class).optional();
    }

    public boolean any() {
        return jdbc.sql("select exists (select 1 from plan)").query(Boolean.class).single();
    }

    public Optional<String> title(UUID id) {
        return jdbc.sql("select title from plan where id = :id").param("id", id).query(String.class).optional();
    }

    /** Plans, newest year first; one row more than the page when there is a next one. */
    public List<Plan> list(Integer year, PlanState state, Integer beforeYear, UUID beforeId, int size) {
        return jdbc.sql("""
            select * from plan
             where (:year::int is null or year = :year) and (:state::text is null or state = :state)
               and (:beforeYear::int is null or (year, id) < (:beforeYear, :beforeId))
             order by year desc, id desc limit :size
            """).param("year", year).param("state", state == null ? null : state.name()).param("beforeYear", beforeYear)
            .param("beforeId", beforeId).param("size", size + 1).query(Plan.class).list();
    }

    /** The contents of the draft. */
    public record Contents(
        String purpose, String contents, String method, LocalDate periodFrom, LocalDate periodTo, int unannounced, String coverageReason,
        String reception) {
    }

    public void write(UUID id, Contents contents, PlanState state) {
        jdbc.sql("""
            update plan set purpose = :purpose, contents = :contents, method = :method, period_from = :periodFrom, period_to = :periodTo,
                   unannounced = :unannounced, coverage_reason = :coverageReason, reception = :reception, state = :state
             where id = :id
            """).param("purpose", contents.purpose()).param("contents", contents.contents()).param("method", contents.method())
            .param("periodFrom", contents.periodFrom()).param("periodTo", contents.periodTo())
            .param("unannounced", contents.unannounced()).param("coverageReason", contents.coverageReason())
            .param("reception", contents.reception()).param("state", state.name()).param("id", id).update();
    }

    public void moveTo(UUID id, PlanState state, String reason) {
        jdbc.sql("update plan set state = :state, decision_reason = :reason where id = :id").param("state", state.name())
            .param("reason", reason).param("id", id).update();
    }

    public void approve(UUID id, UUID by, Instant at) {
        jdbc.sql("update plan set approved_by = :by, approved_at = :at where id = :id").param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    public void issue(UUID id, String seal, @Nullable String number, UUID documentId, LocalDate on) {
        jdbc.sql("""
            update plan set state = 'ISSUED', seal = :seal, document_number = :number, document_id = :documentId, issued_on = :on
             where id = :id
            """).param("seal", seal).param("number", number).param("documentId", documentId).param("on", on).param("id", id).update();
    }

    /** The number that the records office gave an issued plan, and the day that it bears. */
    void number(UUID id, String number, LocalDate on) {
        jdbc.sql("update plan set document_number = :number, issued_on = :on where id = :id and state = 'ISSUED'").param("number", number)
            .param("on", on).param("id", id).update();
    }
}
