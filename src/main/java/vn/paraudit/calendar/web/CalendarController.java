package vn.paraudit.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** The working calendar. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;

    record DayView(LocalDate day, DayKind kind, String name, String nameEn, String flag, @Nullable String reason) {

        static DayView of(CalendarTables.Day day) {
            return new DayView(day.day(), day.kind(), day.name(), day.nameEn(), day.flag(), day.reason());
        }
    }

    record NewDay(LocalDate day, DayKind kind, String name, String reason) {
    }

    private final CalendarTables tables;
    private final DaysOff daysOff;
    private final CurrentUser currentUser;

    CalendarController(CalendarTables tables, DaysOff daysOff, CurrentUser currentUser) {
        this.tables = tables;
        this.daysOff = daysOff;
        this.currentUser = currentUser;
    }

    @GetMapping("/days")
    @Transactional(readOnly = true)
    Paged<DayView> days(@RequestParam int year) {
        return new Paged<>(tables.days(year).stream().map(DayView::of).toList(), null);
    }

    @PostMapping("/days")
    @IdempotentByKey
    DayView declare(@RequestBody NewDay day) {
        Actor actor = currentUser.get();
        if (!actor.has(Roles.PROCESS_MANAGER) && !actor.has(Roles.PLAN_OFFICER)) {
            throw new Forbidden("right-missing", Map.of());
        }
        if (day.day() == null || day.kind() == null || day.name() == null || day.name().isBlank() || day.reason() == null
                || day.reason().isBlank() || day.name().length() > LONGEST_NAME || day.reason().length() > LONGEST_REASON) {
            throw RuleViolation.of("calendar-day-incomplete", Map.of("name", LONGEST_NAME, "reason", LONGEST_REASON));
        }
        daysOff.declare(day.day(), day.kind(), day.name().strip(), day.reason().strip());
        return new DayView(day.day(), day.kind(), day.name(), day.name(), "", day.reason());
    }
}
