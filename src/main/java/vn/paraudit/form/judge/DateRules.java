package vn.paraudit.form.judge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.paraudit.form.model.Component;
import vn.paraudit.platform.TimeSource;

/** Dates and times by subtype; days of the past can be refused, times can be bound to a step of minutes. */
record DateRules(Component field, Instant now) implements FieldRules {

    @Override
    public Optional<Problem> problem(Object value) {
        if (!(value instanceof String text)) {
            return Problem.of("type");
        }
        try {
            return switch (field.json().path("subtype").asString("date")) {
                case "time" -> time(LocalTime.parse(text.replaceAll("(Z|[+-]\\d{2}:\\d{2})$", "")));
                case "datetime" -> moment(text);
                default -> day(LocalDate.parse(text));
            };
        } catch (DateTimeException unreadable) {
            return Problem.of("date");
        }
    }

    private Optional<Problem> moment(String text) {
        boolean withOffset = text.matches(".*(Z|[+-]\\d{2}:\\d{2})$");
        LocalDateTime moment = withOffset ? OffsetDateTime.parse(text).atZoneSameInstant(TimeSource.ZONE).toLocalDateTime() : LocalDateTime.parse(text);
        if (refusesPast() && moment.isBefore(LocalDateTime.ofInstant(now, TimeSource.ZONE).truncatedTo(ChronoUnit.MINUTES))) {
            return Problem.of("date-passed");
        }
        return time(moment.toLocalTime());
    }

    private Optional<Problem> day(LocalDate day) {
        return refusesPast() && day.isBefore(LocalDate.ofInstant(now, TimeSource.ZONE)) ? Problem.of("date-passed") : Optional.empty();
    }

    private Optional<Problem> time(LocalTime time) {
        int interval = field.json().path("timeInterval").asInt(0);
        return interval > 1 && (time.getHour() * 60 + time.getMinute()) % interval != 0 ? Problem.of("time-step", "minutes", interval)
            : Optional.empty();
    }

    private boolean refusesPast() {
        return field.json().path("disallowPassedDates").asBoolean(false);
    }
}
