package vn.paraudit.form.judge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.Set;
import vn.paraudit.form.model.Component;
import vn.paraudit.platform.Ranges;
import vn.paraudit.platform.TimeSource;

/** Dates and times by subtype; days of the past can be refused, times can be bound to a step of minutes. */
record DateRules(Component field, Instant now) implements FieldRules {

    /** Steps of minutes that the browser offers; any other is taken for the usual one. */
    private static final Set<Integer> STEPS = Set.of(1, 5, 10, 15, 30, 60);
    private static final int USUAL_STEP = 15;

    @Override
    public Optional<Problem> problem(Object value) {
        if (!(value instanceof String text)) {
            return Problem.of("type");
        }
        try {
            Temporal read = read(field, text);
            if (read instanceof LocalTime time) {
                return time(time);
            }
            return read instanceof LocalDateTime moment ? day(moment.toLocalDate()).or(() -> time(moment.toLocalTime())) : day((LocalDate) read);
        } catch (DateTimeException unreadable) {
            return Problem.of("date");
        }
    }

    /** The day, the time of day or the moment in the province that a text means; throws {@link DateTimeException} for one that means none. */
    static Temporal read(Component field, String text) {
        return switch (field.json().path("subtype").asString("date")) {
            case "time" -> LocalTime.parse(text.replaceAll("(Z|[+-]\\d{2}:\\d{2})$", ""));
            case "datetime" -> moment(text);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDateTime moment(String text) {
        boolean withOffset = text.matches(".*(Z|[+-]\\d{2}:\\d{2})$");
        return withOffset ? OffsetDateTime.parse(text).atZoneSameInstant(TimeSource.ZONE).toLocalDateTime() : LocalDateTime.parse(text);
    }

    private Optional<Problem> day(LocalDate day) {
        if (day.isBefore(Ranges.FIRST_DAY_OF_A_LIFE) || day.isAfter(Ranges.LAST_DAY)) {
            return Problem.of("date");
        }
        return refusesPast() && day.isBefore(LocalDate.ofInstant(now, TimeSource.ZONE)) ? Problem.of("date-passed") : Optional.empty();
    }

    private Optional<Problem> time(LocalTime time) {
        int asked = field.json().path("timeInterval").asInt(USUAL_STEP);
        int interval = STEPS.contains(asked) ? asked : USUAL_STEP;
        return time.getMinute() % interval != 0 ? Problem.of("time-step", "minutes", interval) : Optional.empty();
    }

    private boolean refusesPast() {
        return field.json().path("disallowPassedDates").asBoolean(false);
    }
}
