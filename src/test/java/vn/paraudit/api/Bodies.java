package vn.paraudit.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bodies that an operation can read, made from the type that it reads, and such that it cannot. */
final class Bodies {

    private Bodies() {
    }

    /** A body of the right shape, with a text of one's own in all its texts. */
    static Object readable(Type type, String text) {
        Class<?> raw = raw(type);
        if (raw.isRecord()) {
            Map<String, Object> body = new LinkedHashMap<>();
            for (RecordComponent component : raw.getRecordComponents()) {
                body.put(component.getName(), readable(component.getGenericType(), text));
            }
            return body;
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return List.of(readable(((ParameterizedType) type).getActualTypeArguments()[0], text));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("text", type instanceof ParameterizedType map ? readable(map.getActualTypeArguments()[1], text) : text);
        }
        return plain(raw, text);
    }

    private static Object plain(Class<?> raw, String text) {
        if (raw == UUID.class) {
            return UUID.randomUUID().toString();
        }
        if (raw == LocalDate.class) {
            return "2026-05-06";
        }
        if (raw == Instant.class) {
            return "2026-05-06T01:00:00Z";
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0].toString();
        }
        if (raw == Boolean.class || raw == boolean.class) {
            return true;
        }
        return Number.class.isAssignableFrom(raw) || raw.isPrimitive() ? 1 : text;
    }

    /** For every field of the body one body in which just that field has a value of the wrong type. */
    static List<Object> wronglyTyped(Type type) {
        List<Object> bodies = new ArrayList<>();
        for (RecordComponent component : raw(type).getRecordComponents()) {
            Class<?> raw = raw(component.getGenericType());
            List<Object> wrong = new ArrayList<>();
            if (raw.isRecord()) {
                wrong.add(List.of());
                wrong.addAll(wronglyTyped(component.getGenericType()));
            } else {
                wrong.add(wrongFor(raw));
            }
            for (Object value : wrong) {
                @SuppressWarnings("unchecked")
                Map<String, Object> body = (Map<String, Object>) readable(type, "x");
                body.put(component.getName(), value);
                bodies.add(body);
            }
        }
        return bodies;
    }

    private static Object wrongFor(Class<?> raw) {
        if (raw == String.class || raw == Object.class) {
            return Map.of("no", List.of("text"));
        }
        return Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw) ? "x" : "31/12/hôm qua";
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : (Class<?>) type;
    }
}
