package vn.paraudit.checklist.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.paraudit.organization.LibraryFiles;

/** What the criteria say about answers, read from the library by another way than the product's: each answer with its share of the points. */
final class CriterionExamples {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final LocalDate DUE = LocalDate.of(2026, 1, 15);
    private static final BigDecimal LITTLE = new BigDecimal("0.0001");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private CriterionExamples() {
    }

    static List<Criterion> criteria() {
        return newest().path("criteria").valueStream()
            .map(Criterion::of).toList();
    }

    private static JsonNode newest() {
        List<JsonNode> versions = LibraryFiles.versions("checklist");
        return versions.get(versions.size() - 1);
    }

    static Criterion criterion(String code) {
        return criteria().stream().filter(criterion -> criterion.code().equals(code)).findFirst().orElseThrow();
    }

    /** Answers with the share of the maximum that each is worth; the first is worth all of it, the last nothing. */
    static Map<Answer, BigDecimal> shares(Criterion criterion) {
        JsonNode rule = criterion.scoring();
        Map<Answer, BigDecimal> shares = new LinkedHashMap<>();
        switch (rule.path("kind").asString()) {
            case "choice" -> List.of("COMPLIANT", "PARTIAL", "NON_COMPLIANT")
                .forEach(choice -> shares.put(Given.choice(choice), rule.path("factor").path(choice).decimalValue()));
            case "deadline" -> {
                shares.put(Given.days(DUE, DUE), rule.path("on_time").decimalValue());
                shares.put(Given.days(DUE, DUE.plusDays(1)), rule.path("late").decimalValue());
                shares.put(Given.days(DUE, null), rule.path("missing").decimalValue());
            }
            case "bands" -> rule.path("bands").forEach(band -> shares.put(figure(criterion, lowest(band)), band.path("factor").decimalValue()));
            case "count_desc" -> {
                rule.path("bands").forEach(band ->
                    shares.put(figure(criterion, band.path("lte").decimalValue()), band.path("factor").decimalValue()));
                shares.put(Given.number("2"), rule.path("else").decimalValue());
            }
            case "linear" -> {
                BigDecimal zero = rule.path("zero_at_or_below").decimalValue();
                BigDecimal full = rule.path("full_at_or_above").decimalValue();
                shares.put(figure(criterion, full), BigDecimal.ONE);
                shares.put(figure(criterion, zero.add(full).multiply(HALF)), HALF);
                shares.put(figure(criterion, zero), BigDecimal.ZERO);
            }
            case "at_least" -> {
                shares.put(figure(criterion, rule.path("full_at").decimalValue()), BigDecimal.ONE);
                shares.put(Given.number("0"), BigDecimal.ZERO);
            }
            case "ceiling" -> {
                shares.put(figure(criterion, rule.path("full_at_or_below").decimalValue()), BigDecimal.ONE);
                shares.put(figure(criterion, rule.path("full_at_or_below").decimalValue().add(LITTLE)), rule.path("else").decimalValue());
            }
            default -> throw new AssertionError("no example for " + rule);
        }
        return shares;
    }

    /** Answers that miss a band by a hair, with the share of the band below. */
    static Map<Answer, BigDecimal> sharesJustBelow(Criterion criterion) {
        Map<Answer, BigDecimal> shares = new LinkedHashMap<>();
        List<JsonNode> bands = new ArrayList<>(criterion.scoring().path("bands").valueStream().filter(band -> !band.has("lte")).toList());
        for (int index = 0; index + 1 < bands.size(); index++) {
            shares.put(figure(criterion, lowest(bands.get(index)).subtract(LITTLE)), bands.get(index + 1).path("factor").decimalValue());
        }
        return shares;
    }

    private static BigDecimal lowest(JsonNode band) {
        return band.has("gt") ? band.path("gt").decimalValue().add(LITTLE) : band.path("gte").decimalValue();
    }

    private static Answer figure(Criterion criterion, BigDecimal figure) {
        return criterion.answerType().equals("ratio") ? Given.ratio(figure.toPlainString(), "100") : Given.number(figure.toPlainString());
    }
}
