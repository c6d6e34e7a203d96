package vn.paraudit.engine.model;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/** Texts of the elements of a diagram; what is missing is empty. */
final class DrawnTexts {

    private DrawnTexts() {
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    /** The value of the first {@code camunda:property} of a name. */
    static String property(BaseElement element, String name) {
        Stream<CamundaProperties> lists = element.getExtensionElements() == null ? Stream.empty()
            : element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream();
        return lists.flatMap(list -> list.getCamundaProperties().stream()).filter(property -> name.equals(property.getCamundaName()))
            .map(property -> text(property.getCamundaValue())).findFirst().orElse("");
    }
}
