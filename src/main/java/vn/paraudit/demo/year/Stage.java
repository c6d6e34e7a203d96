package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.Random;

/**
 * What the stories of one playing share.
 *
 * @param template  the names that every story may use: the people, the year
 * @param chance    the same on every machine
 */
record Stage(Script script, Timeline timeline, Template template, LocalDate today, Random chance) {

    /** A story's own words on a day. */
    Template now(Template own, LocalDate day) {
        return own.with("now", timeline.workingDay(day));
    }
}
