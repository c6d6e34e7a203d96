package vn.paraudit.discipline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes into the tables: no form that a person lacks, no regime before its day, every row with how it is known. */
class ProposedFormTests {

    private static final PlainTables TABLES = new PlainTables();
    private static final RuleBook BOOK = PlainTables.book();
    private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"");
    private static final List<String> GRADES = List.of("IT_NGHIEM_TRONG", "NGHIEM_TRONG", "RAT_NGHIEM_TRONG", "DAC_BIET_NGHIEM_TRONG");
    private static final List<String> TRUTHS = List.of("true", "false");
    private static final List<String> NEVER = List.of("BAI_NHIEM");

    private static DecisionTable table(String id) {
        DmnModelInstance model = Dmn.readModelFromFile(Path.of("bpmn", id + ".dmn").toFile());
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static List<String> codes(String cell, List<String> all) {
        List<String> named = CODE.matcher(cell).results().map(found -> found.group(1)).toList();
        return named.isEmpty() ? all : named;
    }

    private static Map<String, String> cells(DecisionTable table, Rule rule) {
        Map<String, String> cells = new HashMap<>();
        List<InputEntry> inputs = List.copyOf(rule.getInputEntries());
        List<String> labels = table.getInputs().stream().map(input -> input.getInputExpression().getText().getTextContent()).toList();
        for (int at = 0; at < inputs.size(); at++) {
            cells.put(labels.get(at), inputs.get(at).getText().getTextContent());
        }
        List<OutputEntry> outputs = List.copyOf(rule.getOutputEntries());
        List<String> names = table.getOutputs().stream().map(output -> output.getName()).toList();
        for (int at = 0; at < outputs.size(); at++) {
            cells.put(names.get(at) + ":out", outputs.get(at).getText().getTextContent().replace("\"", ""));
        }
        return cells;
    }

    @Test
    void noRowProposesAFormThatItsPeopleLack() {
        DecisionTable table = table("discipline-form");
        for (Rule rule : table.getRules()) {
            Map<String, String> cells = cells(table, rule);
            String form = cells.get("form:out");
            assertThat(form).as(rule.getId()).isNotIn(NEVER);
            if (FormRule.MANUAL.equals(form)) {
                continue;
            }
            String leads = cells.get("isLeader = true");
            for (String regime : codes(cells.get("if regime = null then \"NONE\" else regime"), List.copyOf(BOOK.regimes().keySet()))) {
                for (String kind : codes(cells.get("subjectType"), BOOK.subjectTypes())) {
                    for (boolean leader : "-".equals(leads) ? List.of(true, false) : List.of(Boolean.valueOf(leads))) {
                        assertThat(BOOK.regime(regime).orElseThrow().formsFor(kind, leader)).as("%s: %s %s %s", rule.getId(), regime, kind, leader)
                            .contains(form);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"discipline-form", "discipline-regime", "discipline-screening", "discipline-waste"})
    void everyRowSaysHowItIsKnown(String id) {
        DecisionTable table = table(id);
        for (Rule rule : table.getRules()) {
            Map<String, String> cells = cells(table, rule);
            assertThat(cells.get("source:out")).as(rule.getId()).isIn("read", "read-of", "practice", "ours", "open");
            assertThat(cells.get("flag:out")).as(rule.getId()).isEqualTo("read".equals(cells.get("source:out")) ? "sourced" : "to-be-confirmed");
            assertThat(cells.get("seenOn:out")).as(rule.getId()).matches("\\d{2}/\\d{2}/\\d{4}");
            assertThat(cells.get("article:out")).as(rule.getId()).isNotBlank();
            if ("open".equals(cells.get("source:out")) && "discipline-form".equals(id)) {
                assertThat(cells.get("form:out")).as(rule.getId()).isEqualTo(FormRule.MANUAL);
            }
        }
    }

    /** Every combination of person, ground, repetition, grade and circumstances: a cell is a list of codes, a truth or anything. */
    @ParameterizedTest
    @ValueSource(strings = {"CBCCVC-2020", "CBCC-2025", "VC-2026"})
    void noCombinationLeadsToAFormThatThePersonLacks(String regime) {
        List<Row> rows = rows(table("discipline-form"));
        int proposed = 0;
        for (String kind : BOOK.subjectTypes()) {
            for (String leader : TRUTHS) {
                List<String> had = BOOK.regime(regime).orElseThrow().formsFor(kind, Boolean.parseBoolean(leader));
                for (List<String> rest : combinations()) {
                    List<String> input = new ArrayList<>(List.of(regime, kind, leader, "2026-08-03"));
                    input.addAll(rest);
                    String form = rows.stream().filter(row -> row.applies(input)).findFirst().orElseThrow().form();
                    if (!FormRule.MANUAL.equals(form)) {
                        proposed++;
                        assertThat(had).as("%s", input).contains(form);
                    }
                }
            }
        }
        assertThat(proposed).isPositive();
    }

    private record Row(List<String> cells, String form) {

        boolean applies(List<String> input) {
            for (int at = 0; at < cells.size(); at++) {
                String cell = cells.get(at);
                boolean fits = "-".equals(cell) || cell.equals(input.get(at)) || cell.contains('"' + input.get(at) + '"');
                // Days before the first regime are another test's matter.
                if (!fits || cell.startsWith("<")) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Row> rows(DecisionTable table) {
        return table.getRules().stream().map(rule -> new Row(rule.getInputEntries().stream().map(cell -> cell.getText().getTextContent()).toList(),
            List.copyOf(rule.getOutputEntries()).get(0).getText().getTextContent().replace("\"", ""))).toList();
    }

    /** Ground, repetition, grade, reminder missing, remorse, mitigating and aggravating circumstances. */
    private static List<List<String>> combinations() {
        List<String> grounds = new ArrayList<>(BOOK.specialGrounds());
        grounds.add("NONE");
        List<String> priors = new ArrayList<>(BOOK.priorForms());
        priors.addAll(List.of("NONE", "UNKNOWN"));
        List<List<String>> combinations = List.of(List.of());
        for (List<String> column : List.of(grounds, priors, GRADES, TRUTHS, TRUTHS, TRUTHS, TRUTHS)) {
            combinations = combinations.stream().flatMap(one -> column.stream().map(code -> {
                List<String> longer = new ArrayList<>(one);
                longer.add(code);
                return longer;
            })).map(List::copyOf).toList();
        }
        return combinations;
    }

    @Test
    void noRegimeIsGivenBeforeItBegan() {
        DecisionTable table = table("discipline-regime");
        Regimes regimes = new Regimes(TABLES);
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(2015, 1, 1), LocalDate.of(2020, 9, 19)));
        BOOK.regimes().values().forEach(regime -> days.addAll(List.of(regime.from().minusDays(1), regime.from(), regime.from().plusYears(1))));
        for (String kind : BOOK.subjectTypes()) {
            for (LocalDate fact : days) {
                for (LocalDate handled : days.stream().filter(day -> !day.isBefore(fact)).toList()) {
                    Regimes.Choice choice = regimes.of(kind, fact, handled);
                    choice.candidates().forEach(code -> {
                        assertThat(BOOK.regime(code).orElseThrow().from()).as("%s %s %s", kind, fact, handled).isBeforeOrEqualTo(handled);
                        assertThat(BOOK.regime(code).orElseThrow().formsFor(kind, false)).as("%s %s", kind, code).isNotEmpty();
                    });
                    assertThat(choice.candidates().isEmpty()).as("%s %s", fact, handled).isEqualTo(fact.isBefore(LocalDate.of(2020, 9, 20)));
                }
            }
        }
        assertThat(table.getRules()).isNotEmpty();
    }
}
