package vn.paraudit.finding.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
     */
    public record Check(UUID findingId, String kind, String verdict, String text, UUID checkedBy, Instant checkedAt) {
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
            insert into demand_check (id, finding_id, kind, verdict, text, checked_by, checked_at)
            values (:id, :finding, :kind, :verdict, :text, :by, :at)
            """).param("id", Ids.next()).param("finding", check.findingId()).param("kind", check.kind()).param("verdict", check.verdict())
            .param("text", check.text()).param("by", check.checkedBy()).param("at", check.checkedAt().atOffset(ZoneOffset.UTC)).update();
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
            select distinct on (finding_id) finding_id, kind, verdict, text, checked_by, checked_at from demand_check
             where finding_id = any(:ids::uuid[]) order by finding_id, checked_at desc, id desc
            """).param("ids", findingIds.toArray(UUID[]::new)).query(Check.class).list().forEach(check -> last.put(check.findingId(), check));
        return last;
    }
}
