package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the names that the code uses of a diagram against the diagram: nothing renamed, nothing forgotten, on either side. */
class ProcessContractTests {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?:empty )?!?([a-z]\\w*)");
    /** Set by the list of work, resolved by the engine module. */
    private static final Set<String> RESERVED = Set.of("returned", "deadline");

    private static final Pattern DECLARED = Pattern.compile(".*/process/\\w*Process\\.class");

    /** Reading all classes takes a while, so none but those is read. */
    private static final List<Contract> CONTRACTS = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> location.matches(DECLARED)).importPackages("vn.paraudit").stream()
        .map(ProcessContractTests::contract).toList();

    /** The contract of one process, as the module that serves it declares it. */
    private record Contract(String key, Set<String> constants) {

        @Override
        public String toString() {
            return key;
        }
    }

    static List<Contract> contracts() {
        return CONTRACTS;
    }

    private static Contract contract(JavaClass type) {
        Set<String> constants = new TreeSet<>();
        String key = null;
        for (Field field : type.reflect().getDeclaredFields()) {
            try {
                field.setAccessible(true);
                if (field.get(null) instanceof String text) {
                    constants.add(text);
                    key = "KEY".equals(field.getName()) ? text : key;
                }
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
        }
        return new Contract(key, constants);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyContractIsOfADiagramThatIsThere(Contract contract) {
        assertThat(ModelFiles.PROCESSES).contains(contract.key());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void codeKnowsExactlyTheHumanTasksOfTheDiagram(Contract contract) {
        assertThat(contract.constants().stream().filter(name -> name.startsWith("UserTask_"))).containsExactlyInAnyOrderElementsOf(
            model(contract).getModelElementsByType(UserTask.class).stream().map(UserTask::getId).toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void codeKnowsTheMessagesOfTheDiagram(Contract contract) {
        assertThat(contract.constants()).containsAll(model(contract).getModelElementsByType(Message.class).stream().map(Message::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void codeDeclaresEveryVariableThatTheDiagramReads(Contract contract) {
        assertThat(contract.constants()).containsAll(read(contract));
    }

    private static List<String> read(Contract contract) {
        Set<String> actions = ModelTests.ACTIONS.get(contract.key());
        Matcher names = VARIABLE.matcher(ModelFiles.text(contract.key() + ".bpmn"));
        return names.results().map(match -> match.group(1)).filter(name -> !RESERVED.contains(name) && !actions.contains(name)).distinct()
            .collect(Collectors.toList());
    }

    private static BpmnModelInstance model(Contract contract) {
        return ModelFiles.process(contract.key());
    }
}
