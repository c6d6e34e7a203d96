package vn.paraudit.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import vn.paraudit.platform.ProblemBody;

/**
 * Says what is always there and what may be null: answers have all of their parts, and null only where the record says so. A record that
 * leaves out what is null, because another program wants it so, may lack those parts.
 */
class ApiPresence implements OpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";

    private final ApiNames names;

    ApiPresence(ApiNames names) {
        this.names = names;
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
        ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach(schemas::putIfAbsent);
        api.getComponents().setSchemas(schemas);
        Set<String> answered = new HashSet<>();
        Stream<Operation> operations = api.getPaths().values().stream().map(PathItem::readOperations).flatMap(List::stream);
        operations.flatMap(operation -> operation.getResponses().values().stream()).filter(response -> response.getContent() != null)
            .forEach(response -> follow(response.getContent(), schemas, answered));
        schemas.forEach((name, schema) -> names.classOf(baseOf(name)).filter(Class::isRecord).ifPresent(record -> {
            if (answered.contains(name)) {
                List<String> present = new ArrayList<>(schema.getProperties().keySet());
                if (leavesOutNull(record)) {
                    present.removeAll(nullableOf(record));
                }
                schema.setRequired(present);
            }
            markNullable(record, schema);
        }));
    }

    /** {@code PagedPlanningRowView} is a page: its class is that of pages. */
    private static String baseOf(String name) {
        return name.startsWith("Paged") ? "Paged" : name;
    }

    private static void follow(Content content, Map<String, Schema> schemas, Set<String> found) {
        content.values().forEach(media -> follow(media.getSchema(), schemas, found));
    }

    private static void follow(Schema<?> schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(REFERENCE.length());
            if (found.add(name)) {
                follow(schemas.get(name), schemas, found);
            }
        }
        follow(schema.getItems(), schemas, found);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            follow(values, schemas, found);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> follow(property, schemas, found));
        }
    }

    private static boolean leavesOutNull(Class<?> type) {
        JsonInclude inclusion = type.getAnnotation(JsonInclude.class);
        return inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL;
    }

    private static List<String> nullableOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).filter(part -> Arrays.stream(part.getAnnotatedType().getAnnotations())
            .anyMatch(Nullable.class::isInstance)).map(RecordComponent::getName).toList();
    }

    private static void markNullable(Class<?> type, Schema<?> schema) {
        nullableOf(type).forEach(part -> schema.getProperties().computeIfPresent(part, (name, property) -> orNull(property)));
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() == null) {
            // A part of any type may be null already; naming one type would forbid all others.
            if (property.getTypes() != null) {
                property.addType("null");
            }
            return property;
        }
        Schema<?> nothing = new Schema<>();
        nothing.addType("null");
        return new Schema<>().anyOf(List.of(new Schema<>().$ref(property.get$ref()), nothing));
    }
}
