package vn.paraudit.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.form.judge.CostlyText;
import vn.paraudit.form.judge.Submission;
import vn.paraudit.form.model.Component;
import vn.paraudit.form.model.Feel;
import vn.paraudit.form.model.SchemaProblems;
import vn.paraudit.form.model.SchemaReader;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.TimeSource;

@Service
class FormReader implements Forms {

    private final JsonMapper json;
    private final TimeSource time;

    FormReader(JsonMapper json, TimeSource time) {
        this.json = json;
        this.time = time;
    }

    @Override
    public List<FieldError> problems(String text) {
        try {
            return SchemaProblems.of(json.readTree(text));
        } catch (JacksonException unreadable) {
            return List.of(new FieldError("", "form-unreadable"));
        }
    }

    @Override
    public FormSchema read(String text) {
        JsonNode schema = json.readTree(text);
        return new FormSchema(schema.path("id").asString(), schema, SchemaReader.components(schema));
    }

    @Override
    public FormVerdict judge(FormSchema schema, Map<String, Object> given, Map<String, Object> submitted) {
        Instant now = time.now();
        try {
            return Feel.at(now, () -> new Submission(schema.components(), new HashMap<>(given), submitted, now).verdict());
        } catch (OverBudget tooMuch) {
            return new FormVerdict(List.of(CostlyText.in(schema.components(), tooMuch.expression())), Map.of());
        }
    }

    @Override
    public List<FormField> fields(FormSchema schema) {
        List<FormField> fields = new ArrayList<>();
        collect("", schema.components(), fields);
        return fields;
    }

    @Override
    public FormWords words(FormSchema schema, boolean english) {
        return WordReader.of(schema.components(), english);
    }

    @Override
    public boolean hasFixedFields(FormSchema schema) {
        return anyFixed(schema.components());
    }

    private static boolean anyFixed(List<Component> components) {
        return components.stream().anyMatch(component -> component.isAlwaysFixed() || component.isFixedByCondition() || anyFixed(component.children()));
    }

    private static FormField.Holds holds(Component component) {
        JsonNode json = component.json();
        return switch (component.type()) {
            case "textfield", "textarea" -> FormField.Holds.TEXT;
            case "number" -> json.path("serializeToString").asBoolean(false) ? FormField.Holds.ANY : FormField.Holds.NUMBER;
            case "checkbox" -> FormField.Holds.BOOLEAN;
            case "checklist", "taglist" -> FormField.Holds.LIST;
            case "radio", "select" -> ofOptions(json.path("values").valueStream().map(option -> option.path("value")).toList());
            case "datetime" -> switch (json.path("subtype").asString("date")) {
                case "time" -> FormField.Holds.TIME;
                case "datetime" -> FormField.Holds.MOMENT;
                default -> FormField.Holds.DAY;
            };
            default -> FormField.Holds.ANY;
        };
    }

    /** Options that read as figures or days may stand for them. */
    private static FormField.Holds ofOptions(List<JsonNode> values) {
        if (values.stream().anyMatch(value -> value.isString() && !value.asString().matches("-?\\d+([.]\\d+)?|\\d{4}-\\d{2}-\\d{2}.*|true|false"))) {
            return FormField.Holds.TEXT;
        }
        return FormField.Holds.ANY;
    }

    private static void collect(String prefix, List<Component> components, List<FormField> fields) {
        for (Component component : components) {
            if (component.isField()) {
                fields.add(new FormField(prefix + component.key(), component.type(), component.label(), prefix.isEmpty() ? holds(component) : FormField.Holds.ANY));
            }
            String inner = component.path().isEmpty() ? prefix : prefix + component.path() + (component.isList() ? "[]." : ".");
            collect(inner, component.children(), fields);
        }
    }
}
