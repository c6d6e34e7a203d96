package vn.paraudit.engine.runtime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformer;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformerRegistry;
import org.camunda.bpm.engine.variable.Variables;
import vn.paraudit.platform.TimeSource;

/** Days, moments and times of day in the columns of decision tables: forms send them as texts, tables compare them with days. */
final class TableTypes {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WITH_OFFSET = Pattern.compile(".*(?:Z|[+-]\\d{2}:\\d{2})$");

    private TableTypes() {
    }

    static void addTo(DmnDataTypeTransformerRegistry registry) {
        registry.addTransformer("date", transformer(value -> moment(value).toLocalDate()));
        // The registry is asked in small letters: a column of type dateTime.
        registry.addTransformer("datetime", transformer(TableTypes::moment));
        registry.addTransformer("time", transformer(TableTypes::timeOfDay));
    }

    private static DmnDataTypeTransformer transformer(Function<Object, Object> reader) {
        return value -> {
            try {
                return Variables.untypedValue(reader.apply(value));
            } catch (RuntimeException unreadable) {
                throw new IllegalArgumentException("No date or time: " + value, unreadable);
            }
        };
    }

    /** The moment that a value means in the province; a day begins at midnight. */
    private static LocalDateTime moment(Object value) {
        if (value instanceof LocalDate day) {
            return day.atStartOfDay();
        }
        if (value instanceof LocalDateTime moment) {
            return moment;
        }
        if (value instanceof ZonedDateTime moment) {
            return moment.withZoneSameInstant(TimeSource.ZONE).toLocalDateTime();
        }
        String text = (String) value;
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text).atStartOfDay();
        }
        return WITH_OFFSET.matcher(text).matches() ? OffsetDateTime.parse(text).atZoneSameInstant(TimeSource.ZONE).toLocalDateTime()
            : LocalDateTime.parse(text);
    }

    private static LocalTime timeOfDay(Object value) {
        if (value instanceof LocalTime time) {
            return time;
        }
        return value instanceof String text && !text.contains("T") ? LocalTime.parse(text.replaceAll("(?:Z|[+-]\\d{2}:\\d{2})$", ""))
            : moment(value).toLocalTime();
    }
}
