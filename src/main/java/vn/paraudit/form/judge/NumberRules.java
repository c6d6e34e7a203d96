package vn.paraudit.form.judge;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.paraudit.form.model.Component;

/** Numbers: limits, decimals and steps, compared as decimals so that 0.1 + 0.2 is 0.3. */
record NumberRules(Component field, Map<String, Object> context) implements FieldRules {

    /** Before the decimal point: whatever is larger, browsers write otherwise. */
    private static final int MOST_WHOLE_DIGITS = 20;
    /** Digits of our own script, with a point; no blanks around and no plus. */
    private static final Pattern WRITTEN = Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    @Override
    public Optional<Problem> problem(Object value) {
        boolean asText = field.json().path("serializeToString").asBoolean(false);
        boolean number = value instanceof Number || asText && value instanceof String text && WRITTEN.matcher(text).matches();
        if (!number) {
            return Problem.of("type");
        }
        Optional<BigDecimal> parsed = FieldRules.decimal(value).filter(figure -> figure.precision() - figure.scale() <= MOST_WHOLE_DIGITS);
        if (parsed.isEmpty()) {
            return Problem.of("number-range");
        }
        BigDecimal figure = parsed.get();
        Optional<BigDecimal> min = FieldRules.limit(field.rule("min"), context);
        Optional<BigDecimal> max = FieldRules.limit(field.rule("max"), context);
        if (min.isPresent() && figure.compareTo(min.get()) < 0) {
            return Problem.of("min", "min", min.get());
        }
        if (max.isPresent() && figure.compareTo(max.get()) > 0) {
            return Problem.of("max", "max", max.get());
        }
        return steps(figure);
    }

    private Optional<Problem> steps(BigDecimal number) {
        JsonNode decimals = field.json().path("decimalDigits");
        if (decimals.isNumber() && number.stripTrailingZeros().scale() > decimals.asInt()) {
            return Problem.of("decimals", "max", decimals.asInt());
        }
        Optional<BigDecimal> step = FieldRules.limit(field.json().path("increment"), context).filter(size -> size.signum() > 0);
        if (step.isPresent() && number.remainder(step.get()).signum() != 0) {
            return Problem.of("step", "step", step.get());
        }
        return Optional.empty();
    }
}
