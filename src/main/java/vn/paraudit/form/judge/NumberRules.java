package vn.paraudit.form.judge;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.paraudit.form.model.Component;

/** Numbers: limits, decimals and steps, compared as decimals so that 0.1 + 0.2 is 0.3. */
record NumberRules(Component field, Map<String, Object> context) implements FieldRules {

    @Override
    public Optional<Problem> problem(Object value) {
        boolean asText = field.json().path("serializeToString").asBoolean(false);
        if (!(value instanceof Number) && !(asText && value instanceof String)) {
            return Problem.of("type");
        }
        Optional<BigDecimal> parsed = FieldRules.decimal(value);
        if (parsed.isEmpty()) {
            return Problem.of("type");
        }
        BigDecimal number = parsed.get();
        Optional<BigDecimal> min = FieldRules.limit(field.rule("min"), context);
        Optional<BigDecimal> max = FieldRules.limit(field.rule("max"), context);
        if (min.isPresent() && number.compareTo(min.get()) < 0) {
            return Problem.of("min", "min", min.get());
        }
        if (max.isPresent() && number.compareTo(max.get()) > 0) {
            return Problem.of("max", "max", max.get());
        }
        return steps(number);
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
