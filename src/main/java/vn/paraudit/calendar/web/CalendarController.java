package vn.paraudit.calendar.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.calendar.DayKind;
import vn.paraudit.calendar.DaysOff;
import vn.paraudit.calendar.model.CalendarTables;
import vn.paraudit.platform.IdempotentByKey;
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
}
