package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.model.Demand;
import vn.paraudit.finding.model.DemandRecords;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;

/** What units report of the demands of a conclusion: what is done goes on to be checked. */
@Component
class RemedyReports {

    private static final String DONE = "done";

    private final FindingRepository findings;
    private final DemandRecords records;
    private final RemediationWorkflow demandsInEngine;
    private final Deadlines deadlines;
    private final CaseActs acts;
    private final TimeSource time;

    RemedyReports(FindingRepository findings, DemandRecords records, RemediationWorkflow demandsInEngine, Deadlines deadlines, CaseActs acts,
            TimeSource time) {
        this.findings = findings;
        this.records = records;
        this.demandsInEngine = demandsInEngine;
        this.deadlines = deadlines;
        this.acts = acts;
        this.time = time;
    }

    /** What is said of one demand. */
    record Row(UUID demand, String state, @Nullable LocalDate doneOn, @Nullable String proof, @Nullable String obstacle) {
    }

    /**
     * Records a report on these demands.
     *
     * @throws RuleViolation {@code form-refused} when a row is missing, is there twice or was done ahead of today
     */
    void report(List<Demand> asked, List<Row> rows, String summary, Actor by) {
        requireEach(asked, rows);
        for (Row row : rows) {
            records.add(new DemandRecords.Report(row.demand(), row.state(), row.doneOn(), row.proof(), row.obstacle(), by.personId(), time.now()));
            if (DONE.equals(row.state())) {
                findings.report(row.demand(), time.today());
                deadlines.recordEvent(row.demand(), "remedy reported", time.today());
                acts.add(row.demand(), "remedy-reported", Map.of("summary", row.proof() == null ? summary : row.proof()), by);
                demandsInEngine.remedyReported(row.demand());
            }
        }
    }

    private void requireEach(List<Demand> asked, List<Row> rows) {
        Set<UUID> left = new HashSet<>(asked.stream().map(Demand::findingId).toList());
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            if (!left.remove(rows.get(index).demand())) {
                errors.add(new FieldError("results[" + index + "].demand", "", "demand-not-asked", Map.of()));
            }
            LocalDate done = rows.get(index).doneOn();
            if (done != null && done.isAfter(time.today())) {
                errors.add(new FieldError("results[" + index + "].doneOn", "", "done-ahead", Map.of()));
            }
        }
        if (!left.isEmpty()) {
            errors.add(new FieldError("results", "", "demand-without-result", Map.of("number", left.size())));
        }
        if (!errors.isEmpty()) {
            throw RuleViolation.ofFields("form-refused", errors);
        }
    }
}
