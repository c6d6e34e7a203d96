package vn.paraudit.worklist.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.engine.DeadlineSource;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.TimeSource;

/** Finds the deadline of a step: its event may be recorded for the case itself or for a case that it belongs to. */
@Component
class CaseDeadlines implements DeadlineSource {

    /** Routing variables that name the cases a case belongs to, nearest first. */
    private static final List<String> PARENTS = List.of("findingId", "inspectionId", "planId");

    private final Deadlines deadlines;

    CaseDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    Optional<DueDate> due(String key, UUID caseId, Map<String, Object> variables, LocalDate createdOn) {
        Set<UUID> cases = new LinkedHashSet<>();
        cases.add(caseId);
        for (String parent : PARENTS) {
            Optional.ofNullable(variables.get(parent)).flatMap(id -> Ids.parse(id.toString())).ifPresent(cases::add);
        }
        return deadlines.due(key, cases, createdOn);
    }

    /** A timer fires when the due day is over in Việt Nam. */
    @Override
    public Optional<Instant> endOf(String deadlineKey, Map<String, Object> variables, UUID caseId, Instant since) {
        return due(deadlineKey, caseId, variables, LocalDate.ofInstant(since, TimeSource.ZONE))
            .map(due -> due.dueOn().plusDays(1).atStartOfDay(TimeSource.ZONE).toInstant());
    }
}
