package vn.paraudit.team.process;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.paraudit.team.VisitSession;
import vn.paraudit.team.model.Schedule;

/** What {@code set-schedule.form} asks. */
record ScheduleProposal(@Nullable List<VisitRow> visits) {

    record VisitRow(String unitCode, LocalDate day, VisitSession session, @Nullable String place) {
    }

    List<Schedule.Visit> rows() {
        return visits == null ? List.of() : visits.stream().map(row -> new Schedule.Visit(row.unitCode(), row.day(), row.session(),
            row.place() == null || row.place().isBlank() ? null : row.place().strip())).toList();
    }
}
