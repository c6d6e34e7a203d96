package vn.paraudit.finding.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.Ids;

/** What units reported of demands and how that was judged, each time. */
@Repository
public class DemandRecords {

    private final JdbcClient jdbc;

    DemandRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param outcome  done, partly or not-done */
    public record Report(
        UUID findingId, String outcome, @Nullable LocalDate doneOn, @Nullable String proof, @Nullable String obstacle, UUID reportedBy, Instant reportedAt) {
    }

    /**
     * How a remedy was judged.
     *
     * @param kind     DESK, ON_SITE or EFFECT
     * @param verdict  accept, return, revisit, reject, lasting or relapsed
     * @param minutes  of a check on site; {@code null} at the desk
     */
    public record Check(UUID findingId, String kind, String verdict, String text, UUID checkedBy, Instant checkedAt, @Nullable Minutes minutes) {
    }

    /**
     * The minutes of a check on site.
     *
     * @param signed     signed or refused; {@code null} where that was not asked
     * @param witnesses  why the unit did not sign, and who saw it
     */
    public record Minutes(@Nullable LocalDate visitedOn, @Nullable String present, @Nullable String signed, @Nullable String witnesses) {
    }

    public void add(Report report) {
        jdbc.sql("""
            insert into demand_report (id, finding_id, outcome, done_on, proof, obstacle, reported_by, reported_at)
            values (:id, :finding, :outcome, :doneOn, :proof, :obstacle, :by, :at)
            """).param("id", Ids.next()).param("finding", report.findingId()).param("outcome", report.outcome()).param("doneOn", report.doneOn())
            .param("proof", report.proof()).param("obstacle", report.obstacle()).param("by", report.reportedBy())
            .param("at", report.reportedAt().atOffset(ZoneOffset.UTC)).update();
    }

    public void add(Check check) {
        jdbc.sql("""
            insert into demand_check (id, finding_id, kind, verdict, text, checked_by, checked_at, visited_on, present, minutes, witnesses)
            values (:id, :finding, :kind, :verdict, :text, :by, :at, :visitedOn, :present, :minutes, :witnesses)
            """).param("id", Ids.next()).param("finding", check.findingId()).param("kind", check.kind()).param("verdict", check.verdict())
            .param("text", check.text()).param("by", check.checkedBy()).param("at", check.checkedAt().atOffset(ZoneOffset.UTC))
            .param("visitedOn", seen(check, Minutes::visitedOn)).param("present", seen(check, Minutes::present))
            .param("minutes", seen(check, Minutes::signed)).param("witnesses", seen(check, Minutes::witnesses)).update();
    }

    private static @Nullable Object seen(Check check, Function<Minutes, Object> part) {
        return check.minutes() == null ? null : part.apply(check.minutes());
    }

    public Optional<Report> lastReport(UUID findingId) {
        return Optional.ofNullable(lastReports(List.of(findingId)).get(findingId));
    }

    public Map<UUID, Report> lastReports(List<UUID> findingIds) {
        Map<UUID, Report> last = new HashMap<>();
        jdbc.sql("""
            select distinct on (finding_id) finding_id, outcome, done_on, proof, obstacle, reported_by, reported_at from demand_report
             where finding_id = any(:ids::uuid[]) order by finding_id, reported_at desc, id desc
            """).param("ids", findingIds.toArray(UUID[]::new)).query(Report.class).list().forEach(report -> last.put(report.findingId(), report));
        return last;
    }

    public Map<UUID, Check> lastChecks(List<UUID> findingIds) {
        Map<UUID, Check> last = new HashMap<>();
        jdbc.sql("""
            select distinct on (finding_id) * from demand_check
             where finding_id = any(:ids::uuid[]) order by finding_id, checked_at desc, id desc
            """).param("ids", findingIds.toArray(UUID[]::new)).query(DemandRecords::check).list().forEach(check -> last.put(check.findingId(), check));
        return last;
    }

    private static Check check(ResultSet row, int index) throws SQLException {
        Minutes minutes = "DESK".equals(row.getString("kind")) ? null : new Minutes(row.getObject("visited_on", LocalDate.class),
            row.getString("present"), row.getString("minutes"), row.getString("witnesses"));
        return new Check(row.getObject("finding_id", UUID.class), row.getString("kind"), row.getString("verdict"), row.getString("text"),
            row.getObject("checked_by", UUID.class), row.getObject("checked_at", OffsetDateTime.class).toInstant(), minutes);
    }
}
