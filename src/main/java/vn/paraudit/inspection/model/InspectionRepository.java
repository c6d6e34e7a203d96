package vn.paraudit.inspection.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.planning.VisitMode;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;

/** The inspections themselves. */
@Repository
public class InspectionRepository {

    /** What a reader may know of; a visit that nobody is to expect is known to its leader and the approver. */
    private static final String SEEN = """
               and (:all or unit_code = any(:units::text[])
                    or exists (select 1 from inspection_seat seat where seat.inspection_id = inspection.id and seat.person_id = :person))
               and (mode <> 'UNANNOUNCED' or opened_at is not null or :approver
                    or exists (select 1 from inspection_seat seat where seat.inspection_id = inspection.id and seat.person_id = :person
                                  and seat.seat = 'team-leader'))
        """;

    private final JdbcClient jdbc;

    InspectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Inspection map(ResultSet row, int index) throws SQLException {
        return new Inspection(row.getObject("id", UUID.class), row.getObject("plan_id", UUID.class), row.getString("unit_code"),
            VisitMode.valueOf(row.getString("mode")), row.getString("title"), InspectionState.valueOf(row.getString("state")),
            instant(row, "visit_starts_at"), instant(row, "opened_at"), row.getString("decision_number"), row.getString("minutes_number"),
            row.getString("conclusion_number"), row.getObject("concluded_on", LocalDate.class), row.getString("cancel_reason"),
            instant(row, "created_at"), row.getObject("team_decision_id", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Adds an inspection; the database keeps a plan from inspecting a unit twice. Returns whether it was added. */
    public boolean add(Inspection inspection) {
        return jdbc.sql("""
            insert into inspection (id, plan_id, unit_code, mode, title, state, visit_starts_at, created_at)
            values (:id, :planId, :unitCode, :mode, :title, :state, :visitStartsAt, :createdAt)
            on conflict on constraint uq_inspection_plan_unit do nothing
            """).param("id", inspection.id()).param("planId", inspection.planId()).param("unitCode", inspection.unitCode())
            .param("mode", inspection.mode().name()).param("title", inspection.title()).param("state", inspection.state().name())
            .param("visitStartsAt", at(inspection.visitStartsAt())).param("createdAt", at(inspection.createdAt())).update() == 1;
    }

    public Optional<Inspection> find(UUID id) {
        return jdbc.sql("select * from inspection where id = :id").param("id", id).query(InspectionRepository::map).optional();
    }

    public Inspection get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("inspection"));
    }

    public Optional<String> title(UUID id) {
        return jdbc.sql("select title from inspection where id = :id").param("id", id).query(String.class).optional();
    }

    /** Unannounced visits among these that are not opened yet. */
    public Set<UUID> sealedAmong(Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("select id from inspection where id = any(:ids::uuid[]) and mode = 'UNANNOUNCED' and opened_at is null")
            .param("ids", ids.toArray(UUID[]::new)).query(UUID.class).list());
    }

    public int countOfPlan(UUID planId) {
        return jdbc.sql("select count(*) from inspection where plan_id = :planId").param("planId", planId).query(Integer.class).single();
    }

    /** Ids of a plan's inspections by unit. */
    public Map<String, UUID> ofPlan(UUID planId) {
        Map<String, UUID> byUnit = new HashMap<>();
        jdbc.sql("select unit_code, id from inspection where plan_id = :planId").param("planId", planId).query(row -> {
            byUnit.put(row.getString("unit_code"), row.getObject("id", UUID.class));
        });
        return byUnit;
    }

    /** Numbers of notices of conclusions by inspection, of those among these that have one. */
    public Map<UUID, String> conclusionNumbers(Collection<UUID> ids) {
        Map<UUID, String> numbers = new HashMap<>();
        jdbc.sql("select id, conclusion_number from inspection where id = any(:ids::uuid[]) and conclusion_number is not null")
            .param("ids", ids.toArray(UUID[]::new)).query(row -> {
                numbers.put(row.getObject("id", UUID.class), row.getString("conclusion_number"));
            });
        return numbers;
    }

    /** The inspection of a unit under a plan that was not cancelled. */
    public Optional<Inspection> findOfPlan(UUID planId, String unitCode) {
        return jdbc.sql("select * from inspection where plan_id = :planId and unit_code = :unitCode and state <> 'CANCELLED'")
            .param("planId", planId).param("unitCode", unitCode).query(InspectionRepository::map).optional();
    }

    /** Inspections of a plan whose visit has not begun. */
    public List<UUID> aheadOfPlan(UUID planId) {
        return jdbc.sql("""
            select id from inspection where plan_id = :planId and opened_at is null and state not in ('CONCLUDED', 'CANCELLED') order by id
            """).param("planId", planId).query(UUID.class).list();
    }

    /** Puts an inspection under another plan. */
    public void moveToPlan(UUID id, UUID planId, VisitMode mode) {
        jdbc.sql("update inspection set plan_id = :planId, mode = :mode where id = :id").param("planId", planId).param("mode", mode.name())
            .param("id", id).update();
    }

    public void moveTo(UUID id, InspectionState state) {
        jdbc.sql("update inspection set state = :state where id = :id").param("state", state.name()).param("id", id).update();
    }

    public void plan(UUID id, Instant visitStartsAt) {
        jdbc.sql("update inspection set visit_starts_at = :at where id = :id").param("at", at(visitStartsAt)).param("id", id).update();
    }

    /** Gives a visit that has not begun another beginning; refused when it has begun or was called off since it was read. */
    void replan(Inspection before, Instant visitStartsAt) {
        int stored = jdbc.sql("update inspection set visit_starts_at = :at where id = :id and state = :from and opened_at is null")
            .param("at", at(visitStartsAt)).param("id", before.id()).param("from", before.state().name()).update();
        if (stored == 0) {
            throw RuleViolation.conflict("visit-moved-meanwhile", Map.of());
        }
    }

    public void signTeam(UUID id, String number) {
        jdbc.sql("update inspection set decision_number = :number, state = 'TEAM_SIGNED' where id = :id").param("number", number).param("id", id)
            .update();
    }

    /** Inspections of a plan that are not ended and have their people by another decision on teams, or by none. */
    public List<Inspection> notSeatedBy(UUID planId, UUID decisionId, int most) {
        return jdbc.sql("""
            select * from inspection where plan_id = :plan and state not in ('CONCLUDED', 'CANCELLED')
               and team_decision_id is distinct from :decision order by id limit :most
            """).param("plan", planId).param("decision", decisionId).param("most", most).query(InspectionRepository::map).list();
    }

    /** Notes by which decision on teams an inspection has its people. */
    public void seatedBy(UUID id, UUID decisionId) {
        jdbc.sql("update inspection set team_decision_id = :decision, state = case state when 'PLANNED' then 'TEAM_SIGNED' else state end where id = :id")
            .param("decision", decisionId).param("id", id).update();
    }

    public void open(UUID id, Instant openedAt) {
        jdbc.sql("update inspection set opened_at = :at, state = 'ON_SITE' where id = :id").param("at", at(openedAt)).param("id", id).update();
    }

    public void signMinutes(UUID id, String number) {
        jdbc.sql("update inspection set minutes_number = :number, state = 'MINUTES_SIGNED' where id = :id").param("number", number)
            .param("id", id).update();
    }

    public void conclude(UUID id, String number, LocalDate on) {
        jdbc.sql("update inspection set conclusion_number = :number, concluded_on = :on, state = 'CONCLUDED' where id = :id")
            .param("number", number).param("on", on).param("id", id).update();
    }

    void numberDecision(UUID id, String number) {
        jdbc.sql("update inspection set decision_number = :number where id = :id").param("number", number).param("id", id).update();
    }

    void numberMinutes(UUID id, String number) {
        jdbc.sql("update inspection set minutes_number = :number where id = :id").param("number", number).param("id", id).update();
    }

    /** The number that the records office gave the notice of the conclusion, and the day that it bears. */
    void numberConclusion(UUID id, String number, LocalDate on) {
        jdbc.sql("update inspection set conclusion_number = :number, concluded_on = :on where id = :id and state = 'CONCLUDED'").param("number", number)
            .param("on", on).param("id", id).update();
    }

    public void cancel(UUID id, String reason) {
        jdbc.sql("update inspection set state = 'CANCELLED', cancel_reason = :reason where id = :id").param("reason", reason).param("id", id)
            .update();
    }

    /**
     * What a reader may see of the inspections: everything but sealed visits, or only those of certain units and those in whose team the
     * reader sits. Sealed visits are left to their leader and the approver.
     */
    public record Reader(UUID person, boolean all, boolean approver, Set<String> units) {
    }

    /** Inspections by the day of the visit, newest first; one row more than the page when there is a next one. */
    public List<Inspection> list(Reader reader, String unit, InspectionState state, Instant before, UUID beforeId, int size) {
        return jdbc.sql("""
            select inspection.* from inspection
             where (:unit::text is null or unit_code = :unit) and (:state::text is null or state = :state)
               and (:before::timestamptz is null or (visit_starts_at, id) < (:before, :beforeId))
            """ + SEEN + """
             order by visit_starts_at desc, id desc limit :size
            """).param("unit", unit).param("state", state == null ? null : state.name()).param("before", before == null ? null : at(before))
            .param("beforeId", beforeId).param("all", reader.all()).param("units", reader.units().toArray(String[]::new))
            .param("person", reader.person()).param("approver", reader.approver()).param("size", size + 1)
            .query(InspectionRepository::map).list();
    }

    /** The inspections of a plan that a reader may know of, by the day of their visit. */
    public List<Inspection> ofPlan(Reader reader, UUID planId) {
        return jdbc.sql("select inspection.* from inspection where plan_id = :plan " + SEEN + " order by visit_starts_at, id").param("plan", planId)
            .param("all", reader.all()).param("units", reader.units().toArray(String[]::new)).param("person", reader.person())
            .param("approver", reader.approver()).query(InspectionRepository::map).list();
    }

    /** Inspections of these units, or found by words in the title or a number of theirs; the latest visit first. */
    public List<Inspection> search(Reader reader, String words, Set<String> unitCodes, int most) {
        return jdbc.sql("""
            select inspection.* from inspection
             where (unit_code = any(:codes::text[]) or words @@ words_sought(:words))
            """ + SEEN + """
             order by visit_starts_at desc, id desc limit :size
            """).param("codes", unitCodes.toArray(String[]::new)).param("words", words).param("all", reader.all())
            .param("units", reader.units().toArray(String[]::new)).param("person", reader.person()).param("approver", reader.approver())
            .param("size", most).query(InspectionRepository::map).list();
    }

    /** Day of the last issued conclusion by unit. */
    public Map<String, LocalDate> lastConcluded() {
        Map<String, LocalDate> days = new HashMap<>();
        jdbc.sql("""
            select unit.code as unit_code, last.day from unit cross join lateral (
                select max(concluded_on) as day from inspection where unit_code = unit.code and concluded_on is not null) last
             where last.day is not null
            """)
            .query(row -> {
                days.put(row.getString("unit_code"), row.getObject("day", LocalDate.class));
            });
        return days;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
