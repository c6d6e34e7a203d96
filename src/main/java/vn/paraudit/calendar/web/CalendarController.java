package vn.paraudit.calendar.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.calendar.DayKind;
import vn.paraudit.calendar.DaysOff;
import vn.paraudit.calendar.model.CalendarTables;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;

/** The working calendar. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    record DayView(LocalDate day, DayKind kind, String name, String nameEn, String flag, @Nullable String reason) {

        static DayView of(CalendarTables.Day day) {
            return new DayView(day.day(), day.kind(), day.name(), day.nameEn(), day.flag(), day.reason());
        }
    }

    record NewDay(LocalDate day, DayKind kind, String name, String reason) {
    }

    /**
     * A year.
     *
     * @param declared    whether its days off are declared; deadlines through other years are provisional
     * @param mayDeclare  whether the reader may declare it
     */
    record YearView(int year, boolean declared, boolean mayDeclare, List<DayView> days) {
    }

    record NewSpecialDay(@Nullable LocalDate day, @Nullable DayKind kind, @Nullable String name, @Nullable String nameEn) {
    }

    record NewYear(@Nullable String decision, @Nullable List<NewSpecialDay> days) {
    }

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CalendarTables tables;
    private final DaysOff daysOff;

    CalendarController(CalendarTables tables, DaysOff daysOff) {
        this.tables = tables;
        this.daysOff = daysOff;
    }

    @GetMapping("/days")
    @Transactional(readOnly = true)
    Paged<DayView> days(@RequestParam int year) {
        return new Paged<>(tables.days(year).stream().map(DayView::of).toList(), null);
    }

    @PostMapping("/days")
    @IdempotentByKey
    DayView declare(@RequestBody NewDay day) {
        daysOff.declare(day.day(), day.kind(), day.name(), day.reason());
        return new DayView(day.day(), day.kind(), day.name(), day.name(), "", day.reason());
    }

    @GetMapping("/years/{year}")
    @Transactional(readOnly = true)
    YearView year(@PathVariable int year) {
        return shown(year);
    }

    /** Declares a year: all its holidays, days off in exchange and working Saturdays, by the notice that they come from. */
    @PostMapping("/years/{year}")
    @IdempotentByNature("what was said of the year before is replaced")
    @Transactional
    YearView declareYear(@PathVariable int year, @RequestBody NewYear body) {
        requireKnown(year);
        daysOff.declareYear(year, body.days() == null ? null : body.days().stream().map(day -> new DaysOff.SpecialDay(day.day(), day.kind(), day.name(),
            day.nameEn() == null || day.nameEn().isBlank() ? day.name() : day.nameEn())).toList(), body.decision());
        return shown(year);
    }

    private static void requireKnown(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotFound("calendar-year");
        }
    }

    private YearView shown(int year) {
        requireKnown(year);
        return new YearView(year, tables.isDeclared(year), daysOff.mayDeclareYears(), tables.days(year).stream().map(DayView::of).toList());
    }
}
