package vn.paraudit.engine.runtime;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.context.VariableContext;
import vn.paraudit.engine.TableFailure;
import vn.paraudit.form.FeelMachine;
import vn.paraudit.form.OverBudget;

/** Evaluates decision tables at a bounded cost, and says of one that fails which cell it was. */
final class MeasuredTables extends DefaultDmnEngine {

    private static final long STEPS_OF_A_TABLE = 5_000_000;

    MeasuredTables(DefaultDmnEngineConfiguration configuration) {
        super(configuration);
    }

    @Override
    public DmnDecisionTableResult evaluateDecisionTable(DmnDecision decision, VariableContext variables) {
        return measured(decision, () -> super.evaluateDecisionTable(decision, variables));
    }

    @Override
    public DmnDecisionResult evaluateDecision(DmnDecision decision, VariableContext variables) {
        return measured(decision, () -> super.evaluateDecision(decision, variables));
    }

    private static <T> T measured(DmnDecision decision, Supplier<T> evaluation) {
        try {
            return FeelMachine.within(STEPS_OF_A_TABLE, evaluation);
        } catch (OverBudget tooMuch) {
            Place place = Place.of(decision, tooMuch.expression());
            throw TableFailure.costly(place.table(), place.rule(), place.cell());
        } catch (UnfitCell unfit) {
            Place place = Place.of(decision, unfit.expression());
            throw TableFailure.unanswered(place.table(), place.rule(), place.cell());
        } catch (DmnEngineException | FeelException failure) {
            TableFailure told = TableFailure.failed(nameOf(decision));
            told.initCause(failure);
            throw told;
        }
    }

    private static String nameOf(DmnDecision decision) {
        return decision.getName() == null ? decision.getKey() : decision.getName();
    }

    /** Where in a table, or in one that it needs, a text stands; the texts of equal cells are equally at fault. */
    private record Place(String table, String rule, String cell) {

        static Place of(DmnDecision decision, String text) {
            Place here = decision.getDecisionLogic() instanceof DmnDecisionTableImpl table ? in(nameOf(decision), table, text) : null;
            if (here != null) {
                return here;
            }
            return decision.getRequiredDecisions().stream().map(needed -> of(needed, text)).filter(found -> !found.cell().isEmpty()).findFirst()
                .orElseGet(() -> new Place(nameOf(decision), "", ""));
        }

        private static Place in(String name, DmnDecisionTableImpl table, String text) {
            List<String> inputs = table.getInputs().stream().map(input -> label(input.getName(), input.getExpression())).toList();
            List<String> outputs = table.getOutputs().stream().map(output -> output.getName() == null ? output.getOutputName() : output.getName()).toList();
            for (int column = 0; column < inputs.size(); column++) {
                if (is(table.getInputs().get(column).getExpression(), text)) {
                    return new Place(name, "", inputs.get(column));
                }
            }
            for (int row = 0; row < table.getRules().size(); row++) {
                DmnDecisionTableRuleImpl rule = table.getRules().get(row);
                String cell = cell(rule.getConditions(), inputs, text);
                String found = cell == null ? cell(rule.getConclusions(), outputs, text) : cell;
                if (found != null) {
                    return new Place(name, String.valueOf(row + 1), found);
                }
            }
            return null;
        }

        private static String cell(List<DmnExpressionImpl> cells, List<String> labels, String text) {
            for (int column = 0; column < cells.size(); column++) {
                if (is(cells.get(column), text)) {
                    return column < labels.size() ? labels.get(column) : "";
                }
            }
            return null;
        }

        private static boolean is(DmnExpressionImpl cell, String text) {
            return cell != null && cell.getExpression() != null && cell.getExpression().strip().equals(text.strip());
        }

        private static String label(String label, DmnExpressionImpl expression) {
            return label == null || label.isBlank() ? expression.getExpression() : label;
        }
    }
}
