package vn.paraudit.modeling.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.modeling.draft.Points;
import vn.paraudit.modeling.release.DesktopDesk;
import vn.paraudit.platform.Problem;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;

/** Answers in the shapes that Camunda Modeler reads. */
@Component
class ModelerAnswers {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** The modeler shows messages that begin like this as a list of what is wrong with the diagram. */
    private static final String PARSE_ERROR = "ENGINE-09005 Could not parse BPMN process. Errors: ";

    private final Texts texts;
    private final TimeSource time;
    private final Points points;

    ModelerAnswers(Texts texts, TimeSource time, Points points) {
        this.texts = texts;
        this.points = points;
        this.time = time;
    }

    /** @param definition  what stands for the deployed process; {@code null} when nothing was new */
    Map<String, Object> deployed(DesktopDesk.Deployed deployed, String definition, String name, String source) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("links", List.of());
        answer.put("id", deployed.draft() == null ? null : deployed.draft().id().toString());
        answer.put("name", name);
        answer.put("source", source);
        answer.put("deploymentTime", MOMENT.format(time.now()));
        answer.put("tenantId", null);
        boolean process = definition != null && deployed.draft().kind() == Kind.PROCESS;
        answer.put("deployedProcessDefinitions", process ? Map.of(definition, definition(deployed, definition)) : null);
        answer.put("deployedCaseDefinitions", null);
        answer.put("deployedDecisionDefinitions", null);
        answer.put("deployedDecisionRequirementsDefinitions", null);
        return answer;
    }

    private static Map<String, Object> definition(DesktopDesk.Deployed deployed, String id) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("id", id);
        definition.put("key", deployed.draft().key());
        definition.put("name", deployed.draft().name());
        definition.put("version", deployed.draft().base().getOrDefault(deployed.draft().definition(), 0) + 1);
        definition.put("resource", deployed.main());
        definition.put("deploymentId", deployed.draft().id().toString());
        definition.put("suspended", false);
        definition.put("startableInTasklist", true);
        return definition;
    }

    Map<String, Object> started(UUID trial, String definition) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("links", List.of());
        answer.put("id", trial.toString());
        answer.put("definitionId", definition);
        answer.put("businessKey", null);
        answer.put("ended", false);
        answer.put("suspended", false);
        answer.put("tenantId", null);
        return answer;
    }

    /** All refusals at once, in one message and element by element. */
    Map<String, Object> refused(DesktopDesk.Deployed deployed) {
        StringBuilder message = new StringBuilder(PARSE_ERROR);
        Map<String, Map<String, List<Object>>> details = new LinkedHashMap<>();
        for (Points.Point point : points.of(Verdicts.MUST, deployed.refusals(), deployed.files())) {
            message.append("\n* ").append(point.label()).append(": ").append(point.sentence()).append(" | resource ").append(point.file())
                .append(" | element ").append(point.element()).append(" | rule ").append(point.rule());
            details.computeIfAbsent(point.file(), file -> new LinkedHashMap<>(Map.of("errors", new ArrayList<>(), "warnings", new ArrayList<>())))
                .get("errors").add(Map.of("message", point.sentence(), "line", 0, "column", 0, "mainBpmnElementId", point.element(), "bpmnElementIds",
                    List.of(point.element())));
        }
        return Map.of("type", "ParseException", "message", message.toString(), "details", details);
    }

    Map<String, Object> problem(Problem problem, Locale locale) {
        return Map.of("type", "RestException", "message", texts.get("problem." + problem.code(), problem.facts(), locale));
    }
}
