package vn.paraudit.team.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.team.VisitSession;

/** The half days that visits take: one of two days goes on on the next working day. */
@Component
public class VisitHalves {

    private final WorkingDays workingDays;

    VisitHalves(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** @param half  1 for the morning, 2 for the afternoon */
    record Half(LocalDate day, int half) {
    }

    public LocalDate lastDay(LocalDate day, VisitSession session) {
        return session.takesTwoDays() ? workingDays.plus(day, 1) : day;
    }

    List<Half> of(Schedule.Visit visit) {
        LocalDate last = lastDay(visit.day(), visit.session());
        return Stream.concat(visit.session().firstDay().stream().map(half -> new Half(visit.day(), half)),
            visit.session().secondDay().stream().map(half -> new Half(last, half))).toList();
    }

    /** Whether two visits would fall together. */
    boolean overlap(Schedule.Visit one, Schedule.Visit other) {
        return !Collections.disjoint(of(one), of(other));
    }
}
