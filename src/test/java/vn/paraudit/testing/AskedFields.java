package vn.paraudit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a form asks and what a record of its task reads, in words that can be compared; rows of a list stand with the name of their list. */
public final class AskedFields {

    private AskedFields() {
    }

    /** @param form  folder and name, without its ending */
    public static Set<String> ofForm(String form) {
        try {
            return asked(JsonMapper.builder().build().readTree(Files.readString(Path.of("forms", form + ".form"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> asked(JsonNode parent) {
        Set<String> asked = new TreeSet<>();
        for (JsonNode component : parent.path("components")) {
            boolean list = "dynamiclist".equals(component.path("type").asString());
            if (list) {
                asked.add(component.path("path").asString() + asked(component));
            } else if (component.has("components")) {
                asked.addAll(asked(component));
            } else if (component.has("key") && !component.path("readonly").asBoolean(false)) {
                asked.add(component.path("key").asString());
            }
        }
        return asked;
    }

    public static Set<String> ofRecord(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(AskedFields::field).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String field(RecordComponent component) {
        boolean rows = component.getGenericType() instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> row
            && row.isRecord();
        return rows ? component.getName() + ofRecord((Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0])
            : component.getName();
    }
}
