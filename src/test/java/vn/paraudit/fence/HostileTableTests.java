package vn.paraudit.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.Refusal;
import vn.paraudit.platform.Texts;
import vn.paraudit.testing.ParAuditTest;

/** Hostile and broken decision tables: each is refused at the right element by the right rule, and none reaches the engine. */
@ParAuditTest
class HostileTableTests {

    private static final String FILE = "bpmn/table.dmn";
    private static final String RULE = """
        <rule id="Rule_%1$d"><inputEntry id="In_%1$d"><text>&gt; 3</text></inputEntry><outputEntry id="Out_%1$d"><text>"x"</text></outputEntry></rule>
        """;
    private static final String SOUND = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_1" name="Table" namespace="http://paraudit.vn/test">
          <decision id="table" name="Table" camunda:historyTimeToLive="P10D">
            <decisionTable id="Table_1" hitPolicy="FIRST">
              <input id="Input_1"><inputExpression id="Expression_1" typeRef="integer"><text>count</text></inputExpression></input>
              <output id="Output_1" name="out" typeRef="string" />
              <!-- rules -->
            </decisionTable>
          </decision>
          <!-- more -->
        </definitions>
        """.replace("<!-- rules -->", RULE.formatted(1));

    @Autowired
    private ModelFence fence;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Texts texts;

    private static String with(String part, String replacement) {
        if (!SOUND.contains(part)) {
            throw new IllegalArgumentException("the sound table has no " + part);
        }
        return SOUND.replace(part, replacement);
    }

    static Map<String, byte[]> files(String table) {
        return Map.of(FILE, table.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theTableThatTheHostileOnesAreMadeOfIsSound() {
        assertThat(fence.check(files(SOUND))).isEmpty();
    }

    static Stream<Arguments> tables() {
        String context = "<context><contextEntry><variable name=\"f\" /><functionDefinition kind=\"Java\" /></contextEntry></context>";
        String rules = IntStream.rangeClosed(1, 1001).mapToObj(RULE::formatted).collect(Collectors.joining());
        return Stream.of(
            arguments("script in an input", with("id=\"Expression_1\"", "id=\"Expression_1\" expressionLanguage=\"javascript\""), "Expression_1",
                "language-forbidden"),
            arguments("script in a cell", with("id=\"In_1\"", "id=\"In_1\" expressionLanguage=\"groovy\""), "In_1", "language-forbidden"),
            arguments("script in a result", with("id=\"Out_1\"", "id=\"Out_1\" expressionLanguage=\"juel\""), "Out_1", "language-forbidden"),
            arguments("script everywhere", with("id=\"Definitions_1\"", "id=\"Definitions_1\" expressionLanguage=\"http://evil.invalid/js\""),
                "Definitions_1", "language-forbidden"),
            arguments("external function in a cell", with("\"x\"", "function(a) external { java: { class: \"java.lang.Runtime\", "
                + "\"method signature\": \"getRuntime()\" } }"), "Out_1", "feel-unsound"),
            arguments("external function as an element", with("<!-- more -->", "<businessKnowledgeModel id=\"Bad_1\">" + context
                + "</businessKnowledgeModel>"), "Bad_1", "element-forbidden"),
            arguments("invocation", with("<!-- more -->", "<decision id=\"Bad_1\" camunda:historyTimeToLive=\"P1D\"><invocation id=\"Bad_2\" />"
                + "</decision>"), "Bad_2", "element-forbidden"),
            arguments("expression of the engine in a cell", with("&gt; 3", "${x}"), "In_1", "feel-unsound"),
            arguments("test that is none", with("&gt; 3", "&gt;&gt; 3 )"), "In_1", "feel-unsound"),
            arguments("expression that is none", with("<text>count</text>", "<text>count +</text>"), "Expression_1", "feel-unsound"),
            arguments("long expression", with("<text>count</text>", "<text>" + "a + ".repeat(200) + "a</text>"), "Expression_1", "feel-unsound"),
            arguments("more than a thousand rules", with(RULE.formatted(1), rules), "Table_1", "too-many-rules"),
            arguments("untyped result", with("name=\"out\" typeRef=\"string\"", "name=\"out\""), "Output_1", "output-untyped"),
            arguments("import by address", with("<decision id", "<import id=\"Bad_1\" importType=\"http://www.omg.org/spec/DMN/20191111/MODEL/\" "
                + "namespace=\"http://evil.invalid\" locationURI=\"http://127.0.0.1:9/a.dmn\" name=\"a\" /><decision id"), "Bad_1", "element-forbidden"),
            arguments("no history", with(" camunda:historyTimeToLive=\"P10D\"", ""), "table", "history-missing"),
            arguments("schema location", with("id=\"Definitions_1\"", "id=\"Definitions_1\" xsi:schemaLocation=\"http://127.0.0.1:9/a a\""),
                "Definitions_1", "schema-location"),
            arguments("foreign namespace", with("id=\"Definitions_1\"", "id=\"Definitions_1\" xmlns:evil=\"http://evil.invalid\" evil:a=\"b\""),
                "Definitions_1", "namespace-unknown"),
            arguments("id twice", with("id=\"Output_1\"", "id=\"Input_1\""), "Input_1", "id-twice"),
            arguments("DTD", with("<definitions ", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><definitions "), "", "xml-dtd"),
            arguments("instruction", with("<!-- more -->", "<?evil do?>"), "Definitions_1", "xml-instruction"),
            arguments("other encoding", with("UTF-8", "UTF-16"), "", "xml-encoding"),
            arguments("NUL", with("&gt; 3", "\0"), "", "xml-nul"),
            arguments("unfinished", with("</definitions>", ""), "", "xml-unreadable"),
            arguments("deep nesting", with("<!-- more -->", "<context>".repeat(60) + "</context>".repeat(60)), "Definitions_1", "xml-too-deep"),
            arguments("ten megabytes", with("<!-- more -->", "x".repeat(10 * 1024 * 1024)), "", "file-too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void aHostileTableIsRefusedAtItsElementByItsRule(String name, String table, String element, String rule) {
        List<Refusal> refusals = fence.check(files(table));
        assertThat(refusals).extracting(Refusal::file, Refusal::element, Refusal::rule).contains(tuple(FILE, element, rule));
        assertThat(refusals).allSatisfy(refusal -> assertThat(texts.has("fence." + refusal.rule())).as(refusal.rule()).isTrue());

        DeploymentBuilder deployment = repository.createDeployment().name("hostile table")
            .addInputStream(FILE, new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(deployment::deploy).hasMessageContaining("refused");
        assertThat(repository.createDeploymentQuery().deploymentName("hostile table").count()).isZero();
    }
}
