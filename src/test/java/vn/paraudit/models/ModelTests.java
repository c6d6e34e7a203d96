package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.paraudit.security.Roles;

/** What every diagram that comes with the product keeps to, so that people can read it and the code can rely on it. */
class ModelTests {

    static final List<String> PROCESSES = ModelFiles.PROCESSES;

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[a-zA-Z]+( *(==|!=|<|<=|>|>=) *('[A-Za-z-]+'|[0-9]+))?}");
    private static final Set<String> SEATS = Set.of("team-leader", "deputy-leader", "secretary", "member", "unit-head", "unit-contact", "case-officer",
        "council-chair", "council-secretary", "council-member", "conclusion-signer");
    private static final Set<String> PROPERTIES = Set.of("label:en", "help:en", "deadline", "fourEyes", "returnTo", "offline");
    static final Map<String, Set<String>> ACTIONS = Map.of("audit-plan", Set.of("checkPlan", "issuePlan"),
        "audit-team", Set.of(),
        "inspection", Set.of("sendInspectionNotice", "issueConclusion", "recordSilence"),
        "finding-remediation", Set.of("closeFinding", "recordTransfer", "recordWriteOff", "applyExtension"), "disciplinary-case", Set.of(),
        "complaint", Set.of(), "remedy", Set.of());
    private static final Map<String, Set<String>> MESSAGES = Map.of("audit-plan", Set.of(),
        "audit-team", Set.of("TeamDecisionWithdrawn"), "inspection", Set.of("TeamFounded", "InspectionCancelled"),
        "finding-remediation", Set.of("RemedyReported", "ExtensionRequested", "FindingTransferred", "FindingWrittenOff"),
        "remedy", Set.of("RemedyOutcomeKnown", "NothingLeftToReport", "QuickReportBegun", "RemedyDropped"),
        "disciplinary-case", Set.of("ComplaintReceived", "DeferralEnded"), "complaint", Set.of("ComplaintGivenUp"));
    private static final Set<String> OUTWARD = Set.of("sendInspectionNotice");

    @Test
    void everyDiagramIsOneOfTheProcessesThatAreServed() {
        assertThat(PROCESSES).isSubsetOf(ACTIONS.keySet()).contains("audit-plan", "inspection");
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void processIsNamedAsItsFileAndKeepsTenYearsOfHistory(String key) {
        Collection<Process> processes = ModelFiles.process(key).getModelElementsByType(Process.class);
        assertThat(processes).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(key);
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaVersionTag()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(process.getDocumentations()).hasSize(1);
        });
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void idsSayTypeVerbAndNoun(String key) {
        for (FlowNode node : nodes(key)) {
            String type = node.getElementType().getTypeName().replace("exclusiveGateway", "gateway").replace("intermediateCatchEvent", "intermediateEvent");
            String expected = Character.toUpperCase(type.charAt(0)) + type.substring(1);
            assertThat(node.getId()).matches(expected + "_([A-Z][a-z]+){1,6}");
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everythingAReaderSeesHasAVietnameseAndAnEnglishLabel(String key) {
        for (FlowElement element : ModelFiles.process(key).getModelElementsByType(FlowElement.class)) {
            boolean joins = element instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() == 1;
            boolean plainFlow = element instanceof SequenceFlow flow && !splits(flow.getSource());
            if (!joins && !plainFlow) {
                assertThat(element.getName()).as(element.getId()).isNotBlank().hasSizeLessThanOrEqualTo(255).doesNotContain("\n");
                assertThat(ModelFiles.property(element, "label:en")).as("English label of " + element.getId()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyHumanTaskSaysWhatToDoInBothLanguages(String key) {
        for (UserTask task : tasks(key)) {
            assertThat(task.getDocumentations()).as(task.getId()).singleElement()
                .satisfies(help -> assertThat(help.getTextContent()).hasSizeBetween(30, 4000).endsWith("."));
            assertThat(ModelFiles.property(task, "help:en")).as(task.getId()).isNotBlank().endsWith(".");
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyHumanTaskIsForOneKnownSeat(String key) {
        for (UserTask task : tasks(key)) {
            assertThat(task.getCamundaCandidateGroupsList()).as(task.getId()).hasSize(1)
                .allMatch(seat -> SEATS.contains(seat) || Roles.ALL.contains(seat));
            assertThat(task.getCamundaAssignee()).as(task.getId()).isNull();
            assertThat(task.getCamundaCandidateUsers()).as(task.getId()).isNull();
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyHumanTaskHasADeadlineOfTheTable(String key) {
        assertThat(tasks(key)).allSatisfy(task -> assertThat(ModelFiles.deadlines()).contains(ModelFiles.property(task, "deadline")));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyHumanTaskHasItsOwnFormFromItsDeployment(String key) {
        for (UserTask task : tasks(key)) {
            assertThat(task.getCamundaFormRef()).isEqualTo(kebab(task.getId().substring("UserTask_".length())));
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
        }
        assertThat(ModelFiles.forms(key)).isEqualTo(tasks(key).stream().map(UserTask::getCamundaFormRef).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void elementsCarryNoUnknownProperties(String key) {
        for (BaseElement element : ModelFiles.process(key).getModelElementsByType(BaseElement.class)) {
            assertThat(ModelFiles.properties(element)).allSatisfy(property -> assertThat(PROPERTIES).contains(property.getCamundaName()));
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void returnedWorkGoesBackToTheStepThatTheTaskNames(String key) {
        for (UserTask task : tasks(key)) {
            String returnTo = ModelFiles.property(task, "returnTo");
            if (returnTo != null) {
                FlowNode gateway = task.getOutgoing().iterator().next().getTarget();
                assertThat(gateway).as(task.getId()).isInstanceOf(ExclusiveGateway.class);
                assertThat(gateway.getOutgoing()).as(task.getId()).filteredOn(flow -> "${returned}".equals(condition(flow))).singleElement()
                    .satisfies(flow -> assertThat(flow.getTarget().getId()).isEqualTo(returnTo));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyReturnIsOfferedByTheTaskBeforeIt(String key) {
        ModelFiles.process(key).getModelElementsByType(SequenceFlow.class).stream().filter(flow -> "${returned}".equals(condition(flow)))
            .forEach(flow -> assertThat(flow.getSource().getIncoming()).singleElement()
                .satisfies(into -> assertThat(ModelFiles.property(into.getSource(), "returnTo")).isEqualTo(flow.getTarget().getId())));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void fourEyesNameAnotherHumanTaskOfTheProcess(String key) {
        Set<String> ids = tasks(key).stream().map(BaseElement::getId).collect(Collectors.toSet());
        for (UserTask task : tasks(key)) {
            String other = ModelFiles.property(task, "fourEyes");
            assertThat(other == null || ids.contains(other) && !other.equals(task.getId())).as("four eyes of " + task.getId()).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void gatewaysAskAndTheirFlowsAnswer(String key) {
        for (ExclusiveGateway gateway : ModelFiles.process(key).getModelElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).endsWith("?");
                assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
                for (SequenceFlow flow : gateway.getOutgoing()) {
                    assertThat(condition(flow) == null).as(flow.getId()).isEqualTo(flow.equals(gateway.getDefault()));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void conditionsOnlyCompareVariables(String key) {
        ModelFiles.process(key).getModelElementsByType(SequenceFlow.class).stream().map(ModelTests::condition).filter(text -> text != null)
            .forEach(text -> assertThat(text).matches(EXPRESSION));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void serviceTasksCallExactlyThePublishedActions(String key) {
        Collection<ServiceTask> services = ModelFiles.process(key).getModelElementsByType(ServiceTask.class);
        assertThat(services.stream().map(ServiceTask::getCamundaDelegateExpression).collect(Collectors.toSet()))
            .isEqualTo(ACTIONS.get(key).stream().map(action -> "${" + action + "}").collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void whatLeavesTheHouseRunsInItsOwnJob(String key) {
        ModelFiles.process(key).getModelElementsByType(ServiceTask.class).forEach(service -> assertThat(service.isCamundaAsyncBefore())
            .as(service.getId()).isEqualTo(OUTWARD.contains(service.getCamundaDelegateExpression().replaceAll("[${}]", ""))));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void businessRulesAskTablesOfTheSameDeployment(String key) {
        Set<String> decisions = ModelFiles.TABLES.stream().flatMap(table -> ModelFiles.table(table)
            .getModelElementsByType(Decision.class).stream()).map(Decision::getId)
            .collect(Collectors.toSet());
        for (BusinessRuleTask rule : ModelFiles.process(key).getModelElementsByType(BusinessRuleTask.class)) {
            assertThat(decisions).contains(rule.getCamundaDecisionRef());
            assertThat(rule.getCamundaDecisionRefBinding()).isEqualTo("deployment");
            assertThat(rule.getCamundaMapDecisionResult()).isEqualTo("singleEntry");
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void messagesAreNamedAsTheEventsOfTheCode(String key) {
        assertThat(ModelFiles.process(key).getModelElementsByType(Message.class)).extracting(Message::getName)
            .containsExactlyInAnyOrderElementsOf(MESSAGES.get(key));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void noDiagramCarriesCode(String key) {
        assertThat(ModelFiles.text(key + ".bpmn")).doesNotContain("camunda:class", "camunda:expression=", "scriptTask", "camunda:script", "Listener",
            "inputOutput", "camunda:connector", "schemaLocation", "<!DOCTYPE", "\t");
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyOutcomeHasOneEndEventOfItsOwn(String key) {
        Collection<EndEvent> ends = ModelFiles.process(key).getModelElementsByType(EndEvent.class);
        assertThat(ends).extracting(EndEvent::getName).doesNotHaveDuplicates();
    }

    private static Collection<FlowNode> nodes(String key) {
        return ModelFiles.process(key).getModelElementsByType(FlowNode.class);
    }

    private static Collection<UserTask> tasks(String key) {
        return ModelFiles.process(key).getModelElementsByType(UserTask.class);
    }

    private static boolean splits(FlowNode node) {
        return node instanceof ExclusiveGateway && node.getOutgoing().size() > 1;
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null ? null : flow.getConditionExpression().getTextContent();
    }

    private static String kebab(String verbNoun) {
        return verbNoun.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
    }
}
