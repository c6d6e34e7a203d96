package vn.paraudit.engine.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The {@code camunda:property} values of a diagram's elements, kept with the parsed activities. */
public final class ElementProperties {

    private static final String KEY = "paraudit.properties";
    private static final String MULTI_INSTANCE = "#multiInstanceBody";

    private ElementProperties() {
    }

    public static void keep(Element element, ActivityImpl activity) {
        activity.setProperty(KEY, read(element));
    }

    private static Map<String, String> read(Element element) {
        Map<String, String> properties = new LinkedHashMap<>();
        Element extensions = element.element("extensionElements");
        Element list = extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (list != null) {
            for (Element property : list.elements()) {
                properties.put(property.attribute("name"), property.attribute("value"));
            }
        }
        return properties;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, String> of(ActivityImpl activity) {
        Object properties = activity == null ? null : activity.getProperty(KEY);
        return properties == null ? Map.of() : (Map<String, String>) properties;
    }

    /**
     * Properties of the step that an execution's timers belong to. The execution of a step that holds others stands at one of those, or
     * nowhere when there are several; only its timers still tell which step it was made for.
     */
    public static Map<String, String> ofTimedStep(ExecutionEntity execution) {
        return execution.getJobs().stream().map(JobEntity::getActivityId).filter(Objects::nonNull).findFirst()
            .map(timer -> execution.getProcessDefinition().findActivity(timer).getEventScope().getId())
            .map(step -> of(execution, step)).orElseGet(() -> of(execution));
    }

    /** Properties of the element that an execution stands at; the body around several instances answers for the element itself. */
    public static Map<String, String> of(ExecutionEntity execution) {
        return execution.getActivity() == null ? Map.of() : of(execution, execution.getActivity().getId());
    }

    private static Map<String, String> of(ExecutionEntity execution, String step) {
        return of(execution.getProcessDefinition().findActivity(step.replace(MULTI_INSTANCE, "")));
    }
}
