package vn.paraudit.form.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Values written in a form as those that come with a submission: maps, lists, texts, numbers and truths. */
final class PlainJson {

    private PlainJson() {
    }

    static Object of(JsonNode json) {
        if (json.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            json.properties().forEach(entry -> map.put(entry.getKey(), of(entry.getValue())));
            return map;
        }
        if (json.isArray()) {
            List<Object> list = new ArrayList<>();
            json.forEach(value -> list.add(of(value)));
            return list;
        }
        if (json.isNumber()) {
            return json.numberValue();
        }
        return json.isBoolean() ? (Object) json.asBoolean() : json.isString() ? json.asString() : null;
    }
}
