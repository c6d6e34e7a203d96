package vn.paraudit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds every answer that a test gets against the committed description of the API: what is there, of which type, and what may be null. */
public final class ApiContract {

    private static final JsonNode DOCUMENT = read();
    private static final Map<String, Pattern> ADDRESSES = DOCUMENT.path("paths").propertyNames().stream()
        .collect(Collectors.toMap(template -> template, ApiContract::pattern));

    private final Set<String> faults = new LinkedHashSet<>();

    private ApiContract() {
    }

    /** What an answer has otherwise than described, each with its place; empty when nothing. */
    public static List<String> faults(String method, String path, int status, JsonNode body) {
        JsonNode operation = operation(method.toLowerCase(Locale.ROOT), path.replaceAll("\\?.*", ""));
        ApiContract contract = new ApiContract();
        // Whoever writes the description anew signs in for it, and is then answered in the new way already.
        boolean writing = Boolean.getBoolean("openapi.write");
        if (operation == null || body.isMissingNode() || writing) {
            return List.of();
        }
        JsonNode responses = operation.path("responses");
        JsonNode response = responses.has(String.valueOf(status)) ? responses.path(String.valueOf(status)) : responses.path("default");
        if (status < 300 && !responses.has(String.valueOf(status))) {
            contract.faults.add("status " + status + " is not described");
        }
        for (Map.Entry<String, JsonNode> media : response.path("content").properties()) {
            if (media.getKey().contains("json")) {
                contract.check(media.getValue().path("schema"), body, "");
            }
        }
        return List.copyOf(contract.faults);
    }

    private static JsonNode operation(String method, String path) {
        JsonNode literal = DOCUMENT.path("paths").path(path);
        if (literal.has(method)) {
            return literal.path(method);
        }
        return DOCUMENT.path("paths").properties().stream()
            .filter(entry -> entry.getValue().has(method) && ADDRESSES.get(entry.getKey()).matcher(path).matches()).findFirst()
            .map(entry -> entry.getValue().path(method)).orElse(null);
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(Pattern.compile("\\{[^}]+}").splitAsStream(template + " ").map(part -> Pattern.quote(part.strip()))
            .collect(Collectors.joining("[^/]+")));
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().replace("#/components/schemas/", "");
            check(DOCUMENT.path("components").path("schemas").path(name), value, at);
        } else if (schema.has("anyOf")) {
            if (!value.isNull()) {
                check(schema.path("anyOf").path(0), value, at);
            }
        } else if (!isOfType(schema.path("type"), value)) {
            faults.add(at + " is " + (value.isNull() ? "null" : value.getNodeType()) + " and not " + schema.path("type"));
        } else if (value.isObject() && schema.has("properties")) {
            checkParts(schema, value, at);
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                check(schema.path("items"), value.path(index), at + "[]");
            }
        }
    }

    private void checkParts(JsonNode schema, JsonNode value, String at) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                faults.add(at + "." + name.asString() + " is missing");
            }
        });
        value.properties().forEach(part -> {
            JsonNode described = schema.path("properties").path(part.getKey());
            if (described.isMissingNode()) {
                faults.add(at + "." + part.getKey() + " is not described");
            } else {
                check(described, part.getValue(), at + "." + part.getKey());
            }
        });
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> isOfType(one, value));
        }
        return switch (type.asString("")) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static JsonNode read() {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(Path.of("src/main/frontend/openapi.json")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
