package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the stories of one playing share.
 *
 * @param template   the names that every story may use: the people, the year
 * @param casesTold  disciplinary cases that have their story already
 */
record Stage(Script script, Timeline timeline, Template template, LocalDate today, VisitDays days, AtomicInteger casesTold) {

    /** The beginning of a playing. */
    Stage(Script script, Timeline timeline, Template template, LocalDate today, VisitDays days) {
        this(script, timeline, template, today, days, new AtomicInteger());
    }

    /** What the act that is played just now draws from. */
    Random chance() {
        return timeline.chance();
    }

    /** A story's own words on a day. */
    Template now(Template own, LocalDate day) {
        return own.with("now", timeline.workingDay(day));
    }
}
