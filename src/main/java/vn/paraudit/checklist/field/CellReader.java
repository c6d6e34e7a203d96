package vn.paraudit.checklist.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people type or paste into a cell, and writes it the one way it is stored: ISO days, plain digits, codes. */
final class CellReader {

    /** What is wrong with a cell, by the sentence {@code field.<code>}. */
    record Misfit(String code, Map<String, Object> facts) {
    }

    /** The stored text, or what is wrong; neither for an empty cell. */
    record Reading(Optional<String> text, Optional<Misfit> misfit) {

        private static Reading of(String text) {
            return new Reading(Optional.of(text), Optional.empty());
        }

        private static Reading bad(String code, Map<String, Object> facts) {
            return new Reading(Optional.empty(), Optional.of(new Misfit(code, facts)));
        }
    }

    private static final Reading EMPTY = new Reading(Optional.empty(), Optional.empty());
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([. ,\\u00a0]\\d{3})+");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final int YEARS = 10;

    private final FieldLibrary library;
    private final LocalDate today;

    CellReader(FieldLibrary library, LocalDate today) {
        this.library = library;
        this.today = today;
    }

    Reading read(Cell cell, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return EMPTY;
        }
        return switch (cell.kind()) {
            case TEXT -> text.length() <= cell.most() ? Reading.of(text) : Reading.bad("max-length", Map.of("max", cell.most()));
            case DAY -> day(text, today.plusYears(YEARS));
            case PAST_DAY -> day(text, today);
            case NUMBER -> number(text, cell.most());
            case YES_NO -> yesNo(text);
            case CHOICE -> choice(cell.choices(), text);
        };
    }

    private Reading day(String text, LocalDate latest) {
        try {
            LocalDate day = LocalDate.parse(text, text.indexOf('/') < 0 ? ISO : DAY);
            LocalDate earliest = today.minusYears(YEARS);
            return day.isBefore(earliest) || day.isAfter(latest) ? Reading.bad("cell-day-range", Map.of("from", earliest, "to", latest))
                : Reading.of(day.toString());
        } catch (DateTimeException unreadable) {
            return Reading.bad("cell-day", Map.of("value", text));
        }
    }

    private static Reading number(String text, long most) {
        String digits = GROUPED.matcher(text).matches() ? text.replaceAll("\\D", "") : text;
        if (!DIGITS.matcher(digits).matches()) {
            return Reading.bad("cell-number", Map.of("value", text));
        }
        long number = Long.parseLong(digits);
        return number > most ? Reading.bad("max", Map.of("max", most)) : Reading.of(Long.toString(number));
    }

    /** "No" is kept, because it differs from a cell that nobody filled. */
    private Reading yesNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (library.yes().contains(word)) {
            return Reading.of("true");
        }
        return library.no().contains(word) ? Reading.of("false") : Reading.bad("cell-yes-no", Map.of("value", text));
    }

    private static Reading choice(List<FieldLibrary.Named> choices, String text) {
        return choices.stream().filter(one -> one.code().equals(text) || one.vietnamese().equalsIgnoreCase(text)
            || one.english().equalsIgnoreCase(text)).findFirst().map(one -> Reading.of(one.code()))
            .orElseGet(() -> Reading.bad("cell-choice", Map.of("value", text)));
    }
}
