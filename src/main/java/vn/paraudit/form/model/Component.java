package vn.paraudit.form.model;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A component of a form.
 *
 * @param type      form-js type, for example {@code textfield}
 * @param key       name of its value; empty for components without one
 * @param path      name of the nested values of a group or list; empty when its children stand on its own level
 * @param label     label in Vietnamese
 * @param hide      FEEL condition that hides it, without the leading {@code =}; empty when it is always shown
 * @param json      the component as written
 * @param children  components inside of a group or list
 */
public record Component(
    String type, String key, String path, String label, String hide, JsonNode json, List<Component> children) {

    /** Whether it holds a value of its own. */
    public boolean isField() {
        return ComponentTypes.FIELDS.contains(type);
    }

    public boolean isGroup() {
        return "group".equals(type);
    }

    public boolean isList() {
        return "dynamiclist".equals(type);
    }

    /** Name of its value or of the values inside of it; empty when it has none. */
    public String name() {
        return isField() ? key : path;
    }

    /** Whether the person may never change it. */
    public boolean isAlwaysFixed() {
        return json.path("disabled").asBoolean(false) || json.path("readonly").asBoolean(false);
    }

    /** Whether the person may not change it as things stand. */
    public boolean isFixed(Map<String, Object> names) {
        return isAlwaysFixed() || isFixedByCondition() && Feel.isTrue(json.path("readonly").asString().substring(1), names);
    }

    /** Whether a condition says if the person may change it. */
    public boolean isFixedByCondition() {
        return json.path("readonly").asString("").startsWith("=");
    }

    public JsonNode rule(String name) {
        return json.path("validate").path(name);
    }
}
