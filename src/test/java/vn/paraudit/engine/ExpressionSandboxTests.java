package vn.paraudit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.engine.expression.SandboxedExpressions;
import vn.paraudit.testing.ParAuditTest;

/** What an expression can reach at run time, as if it had slipped through the fence. */
@ParAuditTest
class ExpressionSandboxTests {

    @Autowired
    private ProcessEngine engine;

    private ProcessEngineConfigurationImpl configuration;
    private VariableScope scope;

    @BeforeEach
    void enterAScope() {
        configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        scope = mock(VariableScope.class);
        when(scope.hasVariable("unitCode")).thenReturn(true);
        when(scope.getVariable("unitCode")).thenReturn("04132");
    }

    private Object evaluate(String expression) {
        return configuration.getCommandExecutorTxRequired()
            .execute(context -> configuration.getExpressionManager().createExpression(expression).getValue(scope));
    }

    @Test
    void theEngineEvaluatesInTheSandboxOnly() {
        assertThat(configuration.getExpressionManager()).isInstanceOf(SandboxedExpressions.class);
        assertThat(configuration.getBeans()).isEmpty();
        assertThat(configuration.getScriptEngineResolver().getScriptEngine("javascript", false)).isNull();
    }

    @Test
    void variablesAndComparisonsWork() {
        assertThat(evaluate("${unitCode == '04132' ? 1 : 2}")).isEqualTo(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${unitCode.getClass()}", "${''.getClass().forName('java.lang.Runtime')}", "${''.class.name}", "${unitCode.bytes}",
        "${execution.setVariable('a', 1)}", "${dataSource}", "${processEngine}", "${jdbcClient}", "${accounts}", "${currentUser()}", "${now()}"})
    void nothingElseCanBeReached(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).hasMessageMatching("(?s).*(may not look inside|No variable or published action|"
            + "Could not resolve function|Unknown property|method|Error parsing).*");
    }
}
