package vn.paraudit.finding.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.DemandRecords;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.TwoPersons;
import vn.paraudit.worklist.WorkItem;

/** How reports on demands were judged, and by whom they may be. */
@Component
class RemedyChecks {

    private final DemandRepository demands;
    private final DemandRecords records;
    private final ConclusionRemedies course;
    private final TwoPersons twoPersons;
    private final TimeSource time;

    RemedyChecks(DemandRepository demands, DemandRecords records, ConclusionRemedies course, TwoPersons twoPersons, TimeSource time) {
        this.demands = demands;
        this.records = records;
        this.course = course;
        this.twoPersons = twoPersons;
        this.time = time;
    }

    /** @throws RuleViolation {@code four-eyes} for whoever counts as having reported what is judged */
    void requireOther(UUID findingId, WorkItem item, Actor by) {
        boolean other = records.lastReport(findingId).map(report -> twoPersons.areTwo(List.of(twoPersons.done(report.reportedBy(), report.reportedAt())), by))
            .orElse(true);
        if (!other) {
            throw RuleViolation.of("four-eyes", Map.of("task", item.elementId()));
        }
    }

    /** Keeps a verdict of a demand that is remedied together with others, and lets the remedy go on by it. */
    void note(UUID findingId, String kind, String verdict, @Nullable String text, DemandRecords.@Nullable Minutes minutes, Actor by) {
        if (demands.remedyOf(findingId).isPresent()) {
            records.add(new DemandRecords.Check(findingId, kind, verdict, text == null ? "" : text, by.personId(), time.now(),
                minutes));
            course.changed(findingId);
        }
    }
}
