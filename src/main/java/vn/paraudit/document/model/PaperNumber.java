package vn.paraudit.document.model;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.RuleViolation;

/**
 * Number and symbol of a paper.
 *
 * @param sequence  its number in the series of its body, kind and year; from 1
 * @param symbol    what stands behind the stroke
 */
public record PaperNumber(int sequence, String symbol) {

    static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("0*([1-9]\\d{0,5})(?:\\s*/\\s*(\\S.*))?");

    /**
     * Reads what the records office gave; a figure alone gets the usual symbol.
     *
     * @throws RuleViolation {@code paper-number-incomplete} when it is no number
     */
    static PaperNumber parse(@Nullable String text, String usualSymbol) {
        Matcher read = FORM.matcher(text == null || text.length() > LONGEST ? "" : text.strip());
        if (!read.matches()) {
            throw RuleViolation.of("paper-number-incomplete", Map.of("max", LONGEST));
        }
        return new PaperNumber(Integer.parseInt(read.group(1)), read.group(2) == null ? usualSymbol : read.group(2).strip().toUpperCase(Locale.ROOT));
    }

    /** As it stands on the paper: numbers below ten with a zero before them. */
    String text() {
        return "%02d/%s".formatted(sequence, symbol);
    }
}
