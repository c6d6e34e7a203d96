package vn.paraudit.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Forms and submissions by chance, the same for the same number: what people send, and what only a hand-made request would. */
final class RandomForms {

    private static final List<String> KINDS = List.of("textfield", "textfield", "textarea", "number", "number", "figure", "checkbox", "radio", "select",
        "checklist", "taglist", "date", "time", "datetime", "expression", "group", "dynamiclist");
    private static final List<Object> TEXTS = List.of("", " ", "a", "Chiềng Mai", "Chie\u0302\u0300ng", "dài hơn mười ký tự", "a\tb", "\u00a0x ", "12",
        "😀", false, List.of(), 7, "x@y.vn");
    private static final List<Object> NUMBERS = List.of(0, 1, 5, 7, 10, -3, 2.5, 0.1, 1000000, "", "5", " 5 ", true, List.of());
    private static final List<Object> FIGURES = List.of("0", "5", "-3", "2.50", "+5", " 5 ", "1e3", "1e400", "٥", "", "x", 5, 2.5, false, List.of());
    private static final List<Object> TRUTHS = List.of(true, false, true, false, "", "true", 1, List.of());
    private static final List<Object> CHOICES = List.of("A", "B", 1, Map.of("ma", "C"));
    private static final List<Object> CHOSEN = List.of("A", "B", 1, Map.of("ma", "C"), "Z", 1.0, "1", "", false, List.of("A"), Map.of("ma", "Z"));
    private static final List<Object> SETS = List.of(List.of(), List.of("A"), List.of("B", 1), List.of("A", "A"), List.of("Z"), List.of("A", Map.of("ma", "C")),
        "A", false);
    private static final List<Object> DAYS = List.of("2026-11-24", "2026-11-25", "2027-01-31", "2026-02-30", "24/11/2026", "1899-12-31", "", false);
    private static final List<Object> TIMES = List.of("08:00", "08:15", "08:07", "25:00", "", 8);
    private static final List<Object> MOMENTS = List.of("2026-11-25T08:00", "2026-11-25T08:07", "2026-11-25", "");

    private final Random random;
    private final Map<String, String> known = new LinkedHashMap<>();
    private int made;

    private RandomForms(long seed) {
        this.random = new Random(seed);
    }

    /** A form with what was sent. */
    record Case(long seed, List<Map<String, Object>> components, Map<String, Object> submission) {
    }

    static Case of(long seed) {
        RandomForms forms = new RandomForms(seed);
        List<Map<String, Object>> components = forms.components(2 + forms.random.nextInt(5), 0);
        return new Case(seed, components, forms.values(components));
    }

    private <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private List<Map<String, Object>> components(int count, int depth) {
        List<Map<String, Object>> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String kind = one(KINDS);
            boolean container = "group".equals(kind) || "dynamiclist".equals(kind);
            components.add(component(container && depth > 1 ? "textfield" : kind, depth));
        }
        return components;
    }

    private Map<String, Object> component(String kind, int depth) {
        String key = "f" + made++;
        Map<String, Object> json = new LinkedHashMap<>(Map.of("id", "Field_" + key, "label", key, "type", kind));
        Map<String, Object> rules = new HashMap<>();
        if (!known.isEmpty() && !"expression".equals(kind) && chance(30)) {
            json.put("conditional", Map.of("hide", "=" + condition()));
        }
        if (chance(40)) {
            rules.put("required", true);
        }
        switch (kind) {
            case "group" -> json.put("components", components(1 + random.nextInt(3), depth + 1));
            case "dynamiclist" -> {
                Map<String, String> outside = new LinkedHashMap<>(known);
                json.putAll(Map.of("isRepeating", true, "defaultRepetitions", random.nextInt(3), "components", components(1 + random.nextInt(2), depth + 1)));
                known.clear();
                known.putAll(outside);
            }
            default -> field(kind, json, rules);
        }
        json.put("group".equals(kind) || "dynamiclist".equals(kind) ? "path" : "key", key);
        if (!rules.isEmpty() && !"group".equals(kind) && !"dynamiclist".equals(kind)) {
            json.put("validate", rules);
        }
        // A computed value is settled by the browser only while the form is looked at.
        if (!"group".equals(kind) && !"expression".equals(kind) && depth == 0) {
            known.put(key, kind);
        }
        return json;
    }

    private void field(String kind, Map<String, Object> json, Map<String, Object> rules) {
        switch (kind) {
            case "textfield", "textarea" -> {
                sometimes(rules, "minLength", one(List.of(1, 2, 4)));
                sometimes(rules, "maxLength", one(List.of(4, 6, 10)));
                sometimes(rules, "pattern", one(List.of("^[A-Za-z]+$", "\\d", "^.{2,5}$", "\\sx")));
                sometimes(json, "defaultValue", "mặc định");
            }
            case "number", "figure" -> {
                json.put("type", "number");
                sometimes(rules, "min", one(List.of(1, 2.5, "=1 + 1")));
                sometimes(rules, "max", one(List.of(5, 10, "=4 + 4")));
                sometimes(json, "decimalDigits", random.nextInt(2));
                sometimes(json, "defaultValue", 3);
                if ("figure".equals(kind)) {
                    json.put("serializeToString", true);
                    json.remove("defaultValue");
                }
            }
            case "checkbox" -> sometimes(json, "defaultValue", true);
            case "radio", "select", "checklist", "taglist" ->
                json.put("values", CHOICES.stream().map(choice -> Map.of("label", String.valueOf(choice), "value", choice)).toList());
            case "date", "time", "datetime" -> {
                json.putAll(Map.of("type", "datetime", "subtype", kind, "timeInterval", 15, "timeSerializingFormat", "no_timezone"));
                sometimes(json, "disallowPassedDates", true);
            }
            case "expression" -> {
                rules.clear();
                json.put("computeOn", "change");
                json.put("expression", "=" + (known.isEmpty() ? "1 + 2" : condition()));
            }
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private void sometimes(Map<String, Object> into, String name, Object value) {
        if (chance(25)) {
            into.put(name, value);
        }
    }

    private String condition() {
        String key = one(List.copyOf(known.keySet()));
        return switch (known.get(key)) {
            case "textfield", "textarea" -> one(List.of(key + " = \"a\"", "string length(" + key + ") > 2", "contains(" + key + ", \"i\")", key + " = \"\"",
                "starts with(" + key + ", \"C\") or " + key + " = \"12\""));
            case "number" -> one(List.of(key + " > 5", key + " = null", key + " + 0.2 >= 5.2", key + " in [1..7]", "if " + key + " > 1 then true else false",
                key + " between 1 and 7"));
            case "checkbox" -> one(List.of(key, "not(" + key + ")", key + " = false"));
            case "checklist", "taglist" -> one(List.of("count(" + key + ") > 1", "list contains(" + key + ", \"A\")"));
            case "dynamiclist" -> one(List.of("count(" + key + ") > 1", "some one in " + key + " satisfies is defined(one)"));
            default -> one(List.of(key + " = \"A\"", key + " = null", key + " != null"));
        };
    }

    private Map<String, Object> values(List<Map<String, Object>> components) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map<String, Object> component : components) {
            if (chance(80)) {
                values.put(String.valueOf(component.getOrDefault("key", component.get("path"))), chance(5) && component.containsKey("key") ? null : value(component));
            }
        }
        components.stream().filter(component -> "expression".equals(component.get("type"))).forEach(component -> values.remove(component.get("key")));
        return values;
    }

    @SuppressWarnings("unchecked")
    private Object value(Map<String, Object> component) {
        return switch ((String) component.get("type")) {
            case "group" -> values((List<Map<String, Object>>) component.get("components"));
            case "dynamiclist" -> {
                List<Object> rows = new ArrayList<>();
                for (int row = random.nextInt(3); row > 0; row--) {
                    rows.add(values((List<Map<String, Object>>) component.get("components")));
                }
                yield rows;
            }
            case "number" -> one(component.containsKey("serializeToString") ? FIGURES : NUMBERS);
            case "checkbox" -> one(TRUTHS);
            case "radio", "select" -> one(CHOSEN);
            case "checklist", "taglist" -> one(SETS);
            case "datetime" -> one(switch ((String) component.get("subtype")) {
                case "date" -> DAYS;
                case "time" -> TIMES;
                default -> MOMENTS;
            });
            default -> one(TEXTS);
        };
    }
}
