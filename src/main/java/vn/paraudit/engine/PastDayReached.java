package vn.paraudit.engine;

import java.time.LocalDate;

/** The past that is played has come to a day: what begins by itself every day begins now, for its jobs run next. */
public record PastDayReached(LocalDate day) {
}
