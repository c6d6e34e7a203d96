package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.team.VisitSession;

/**
 * The days of the visits. A plan is for a calendar year, so its visits lie in one whichever day it is today: from March on in the year of
 * today, where what would lie in the year before comes in its first weeks; in January and February in the year before, whose last visits
 * crowd before its end and have been held since.
 */
final class VisitDays {

    /** A year is so old before the plan that is told is its own. */
    private static final int YEAR_SETTLES_DAYS = 59;
    /** The first wave of a plan begins so many days before today. */
    private static final int FIRST_WAVE_DAYS_AGO = 205;
    private static final int LAST_WAVE_DAYS_AHEAD = 30;
    /** A visit that would fall into days off comes before them. */
    private static final int LONGEST_HOLIDAY = 10;
    /** Visits of the last weeks are told up to today, so they keep their distance from it. */
    private static final int RECENT_DAYS = 45;
    /** A visit that was moved further is told by its new day alone, not by what is still to be done today. */
    private static final int MOVED_DAYS = 7;
    private static final int LONGEST_SEARCH_DAYS = 120;
    private static final int SHORTEST_WAVE_DAYS = 30;

    private final WorkingDays workingDays;
    private final LocalDate today;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<String, LocalDate> planned = new LinkedHashMap<>();
    private final Map<String, VisitSession> sessions = new HashMap<>();

    VisitDays(Script script, LocalDate today, WorkingDays workingDays) {
        this.workingDays = workingDays;
        this.today = today;
        LocalDate newYear = LocalDate.of(today.minusDays(YEAR_SETTLES_DAYS).getYear(), 1, 1);
        this.first = workingDays.plus(newYear, 1);
        this.last = workingDays.plus(newYear.plusYears(1), -1);
        place(script.inspections().stream().filter(visit -> !visit.unannounced()).sorted(Comparator.comparing(Script.Visit::visit).reversed()).toList());
    }

    private void place(List<Script.Visit> visits) {
        Map<String, Integer> taken = new HashMap<>();
        for (Script.Visit visit : visits) {
            LocalDate day = nearest(within(wanted(visit)), one -> taken.getOrDefault(visit.team() + one, 0) < 2);
            taken.merge(visit.team() + day, 1, Integer::sum);
            planned.put(visit.unit(), day);
        }
        Map<String, Integer> begun = new HashMap<>();
        for (Script.Visit visit : visits) {
            String place = visit.team() + planned.get(visit.unit());
            boolean morning = begun.merge(place, 1, Integer::sum) == taken.get(place);
            sessions.put(visit.unit(), taken.get(place) == 1 ? VisitSession.DAY : morning ? VisitSession.MORNING : VisitSession.AFTERNOON);
        }
    }

    private LocalDate nearest(LocalDate day, Predicate<LocalDate> free) {
        return IntStream.range(0, LONGEST_SEARCH_DAYS).boxed().flatMap(distance -> Stream.of(day.minusDays(distance), day.plusDays(distance)))
            .filter(one -> within(one).equals(one) && workingDays.isWorkingDay(one) && free.test(one)).findFirst().orElseThrow();
    }

    private LocalDate wanted(Script.Visit visit) {
        LocalDate early = today.minusDays(FIRST_WAVE_DAYS_AGO);
        if (!early.isBefore(first) || visit.visit() >= -RECENT_DAYS) {
            return unplanned(visit);
        }
        long room = daysBetween(first, today.minusDays(RECENT_DAYS));
        return first.plusDays((FIRST_WAVE_DAYS_AGO + visit.visit()) * room / (FIRST_WAVE_DAYS_AGO - RECENT_DAYS));
    }

    private static long daysBetween(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    /** A working day, before a day off for what is past. */
    private LocalDate unplanned(Script.Visit visit) {
        LocalDate told = today.plusDays(visit.visit());
        return visit.visit() < 0 ? workingDays.plus(told.plusDays(1), -1) : workingDays.plus(told.minusDays(1), 1);
    }

    private LocalDate within(LocalDate day) {
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    /** Year of the plan. */
    int year() {
        return first.getYear();
    }

    /** Day from which the steps of the plan and of its teams count: early enough for the first visit of the year. */
    LocalDate preparation() {
        LocalDate enough = LocalDate.of(year(), 1, 1).plusDays(FIRST_WAVE_DAYS_AGO);
        return today.isBefore(enough) ? enough : today;
    }

    /** First day of the first wave. */
    LocalDate firstWave() {
        return within(today.minusDays(FIRST_WAVE_DAYS_AGO + LONGEST_HOLIDAY));
    }

    /** First day of the second wave. */
    LocalDate secondWave() {
        LocalDate half = today.minusDays((FIRST_WAVE_DAYS_AGO - LAST_WAVE_DAYS_AHEAD) * 3L / 4);
        LocalDate middle = firstWave().plusDays(daysBetween(firstWave(), lastDay()) / 2);
        return half.isAfter(firstWave().plusDays(SHORTEST_WAVE_DAYS)) ? half : middle;
    }

    /** Last day of the second wave. */
    LocalDate lastDay() {
        return within(today.plusDays(LAST_WAVE_DAYS_AHEAD));
    }

    /** Day of a visit. */
    LocalDate of(Script.Visit visit) {
        return visit.unannounced() ? unplanned(visit) : planned.get(visit.unit());
    }

    /** The part of its day that a planned visit takes: half of it where a team makes two. */
    VisitSession session(Script.Visit visit) {
        return sessions.get(visit.unit());
    }

    /** The visit as it goes on its day. */
    Script.Visit told(Script.Visit visit) {
        LocalDate unplanned = unplanned(visit);
        return unplanned.isAfter(last) && !visit.unannounced() && daysBetween(of(visit), unplanned) > MOVED_DAYS ? visit.unhindered() : visit;
    }
}
