package vn.paraudit.modeling.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.engine.ModelCatalogue;
import vn.paraudit.platform.Texts;

/** The catalogue in the form in which modelers offer it: lists to choose from, so that nobody types an expression. */
@RestController
@RequestMapping("/api/modeling/templates")
class TemplateController {

    /** Where a modeler writes what was chosen. */
    record BindingView(String type, String name) {
    }

    record ChoiceView(String name, String value) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PropertyView(String label, String type, @Nullable String value, boolean optional, BindingView binding,
        @Nullable List<ChoiceView> choices) {
    }

    record TemplateView(String name, String id, String description, List<String> appliesTo, List<PropertyView> properties) {
    }

    private static final String ATTRIBUTE = "property";
    private static final String EXTENSION = "camunda:property";

    private final ModelCatalogue catalogue;
    private final Texts texts;
    private final Manager manager;

    TemplateController(ModelCatalogue catalogue, Texts texts, Manager manager) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.manager = manager;
    }

    /** One template for each kind of step that names something of the catalogue. */
    @GetMapping
    @Transactional(readOnly = true)
    List<TemplateView> templates() {
        manager.needed();
        return List.of(humanTask(), action(), table());
    }

    private TemplateView humanTask() {
        return template("human-task", "bpmn:UserTask", List.of(
            choice("seat", ATTRIBUTE, "camunda:candidateGroups", choices(catalogue.seats(), "seat.", name -> name)),
            choice("deadline", EXTENSION, "deadline", deadlines()),
            choice("form", ATTRIBUTE, "camunda:formRef", choices(catalogue.forms(), "form.", name -> name)),
            hidden("camunda:formRefBinding", "deployment"),
            text("fourEyes", EXTENSION, "fourEyes"), text("returnTo", EXTENSION, "returnTo"), text("labelEn", EXTENSION, "label:en"),
            text("helpEn", EXTENSION, "help:en")));
    }

    private TemplateView action() {
        return template("action", "bpmn:ServiceTask",
            List.of(choice("action", ATTRIBUTE, "camunda:delegateExpression", choices(catalogue.actions(), "action.", name -> "${" + name + "}"))));
    }

    private TemplateView table() {
        return template("table", "bpmn:BusinessRuleTask", List.of(
            choice("decision", ATTRIBUTE, "camunda:decisionRef", choices(catalogue.decisions(), "decision.", name -> name)),
            choice("result", ATTRIBUTE, "camunda:mapDecisionResult", choices(List.of("singleEntry", "singleResult", "collectEntries"), "result.",
                name -> name)),
            text("resultVariable", ATTRIBUTE, "camunda:resultVariable")));
    }

    private TemplateView template(String id, String type, List<PropertyView> properties) {
        return new TemplateView(say(id), "vn.paraudit." + id, say(id + ".help"), List.of(type), properties);
    }

    private PropertyView choice(String label, String kind, String name, List<ChoiceView> choices) {
        return new PropertyView(say(label), "Dropdown", null, false, new BindingView(kind, name), choices);
    }

    private PropertyView text(String label, String kind, String name) {
        return new PropertyView(say(label), "String", null, true, new BindingView(kind, name), null);
    }

    private static PropertyView hidden(String name, String value) {
        return new PropertyView("", "Hidden", value, false, new BindingView(ATTRIBUTE, name), null);
    }

    private List<ChoiceView> deadlines() {
        return catalogue.deadlines().stream().sorted().map(key -> new ChoiceView(catalogue.nameOfDeadline(key), key)).toList();
    }

    private List<ChoiceView> choices(Collection<String> names, String prefix, UnaryOperator<String> value) {
        return names.stream().sorted().map(name -> new ChoiceView(texts.has(prefix + name) ? texts.get(prefix + name, Map.of()) : name,
            value.apply(name))).toList();
    }

    private String say(String key) {
        return texts.get("template." + key, Map.of());
    }
}
