package vn.paraudit.sandbox.child;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.paraudit.form.FormSchema;
import vn.paraudit.form.FormVerdict;
import vn.paraudit.form.Forms;
import vn.paraudit.platform.RuleViolation;

/** The real forms of a tried model. What a handler of the product would give them is invented: the same few entries in every list. */
final class TrialForms {

    private final Forms forms;
    private final Map<String, byte[]> files;
    private final List<Wire.Option> options;

    TrialForms(Forms forms, Map<String, byte[]> files, List<Wire.Option> options) {
        this.forms = forms;
        this.files = files;
        this.options = options;
    }

    Optional<FormSchema> find(String processKey, String formKey) {
        return Optional.ofNullable(files.get("forms/" + processKey + "/" + formKey + ".form"))
            .or(() -> files.keySet().stream().filter(name -> name.endsWith("/" + formKey + ".form")).sorted().findFirst().map(files::get))
            .map(content -> forms.read(new String(content, StandardCharsets.UTF_8)));
    }

    /** Names of the fields that the forms of a process ask for. */
    Set<String> fields(String processKey) {
        Set<String> names = new TreeSet<>();
        files.forEach((name, content) -> {
            if (name.startsWith("forms/" + processKey + "/")) {
                forms.fields(forms.read(new String(content, StandardCharsets.UTF_8))).forEach(field -> names.add(field.path()));
            }
        });
        return names;
    }

    /** Lists for every place of a form that is given one. */
    Map<String, Object> context(FormSchema schema) {
        Map<String, Object> context = new HashMap<>();
        List<Map<String, String>> list = options.stream().map(option -> Map.of("label", option.label(), "value", option.value())).toList();
        collect(schema.json(), list, context);
        return context;
    }

    private static void collect(JsonNode node, List<Map<String, String>> list, Map<String, Object> context) {
        String key = node.path("valuesKey").asString("");
        if (!key.isEmpty()) {
            context.put(key, list);
        }
        String table = node.path("dataSource").asString("");
        if (table.startsWith("=")) {
            context.putIfAbsent(table.substring(1).strip(), List.of());
        }
        node.path("components").forEach(child -> collect(child, list, context));
    }

    /**
     * The answer as it would be stored.
     *
     * @throws RuleViolation {@code form-refused} with every field that is wrong
     */
    Map<String, Object> accept(@Nullable FormSchema schema, Map<String, Object> data) {
        if (schema == null) {
            return Map.of();
        }
        FormVerdict verdict = forms.judge(schema, context(schema), data);
        if (!verdict.isAccepted()) {
            throw RuleViolation.ofFields("form-refused", verdict.errors());
        }
        return verdict.accepted();
    }
}
