package vn.paraudit.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.testing.TestClient;

/** One operation of the API as the running application serves it. */
record Operation(String method, String pattern, HandlerMethod handler) implements Comparable<Operation> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Every operation under {@code /api}: what is added later is in it by itself. */
    static List<Operation> all(RequestMappingHandlerMapping mappings) {
        return under("/api/", mappings);
    }

    /** The operations at the desktop modeler's door. */
    static List<Operation> ofTheModeler(RequestMappingHandlerMapping mappings) {
        return under("/engine-rest/", mappings);
    }

    private static List<Operation> under(String prefix, RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream().flatMap(entry -> entry.getKey().getPatternValues().stream()
            .filter(pattern -> pattern.startsWith(prefix))
            .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                .map(method -> new Operation(method.name(), pattern, entry.getValue())))).sorted().toList();
    }

    boolean writes() {
        return !method.equals("GET");
    }

    boolean namesSomething() {
        return pattern.contains("{");
    }

    boolean needsKey() {
        IdempotentByKey key = handler.getMethodAnnotation(IdempotentByKey.class);
        return key != null && key.required();
    }

    /** The parameter that the body is read into, or {@code null}. */
    MethodParameter body() {
        return parameters().filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)).findFirst().orElse(null);
    }

    /** Names of the parameters of the query, those in request objects as well. */
    Set<String> queryParameters() {
        Map<String, Boolean> names = new LinkedHashMap<>();
        parameters().filter(parameter -> parameter.getParameterAnnotations().length == 0 && parameter.getParameterType().isRecord())
            .flatMap(parameter -> Arrays.stream(parameter.getParameterType().getRecordComponents()))
            .forEach(component -> names.put(component.getName(), true));
        parameters().filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
            .forEach(parameter -> names.put(parameter.getParameter().getName(), true));
        return names.keySet();
    }

    private String requiredQuery() {
        return parameters().filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                && parameter.getParameterAnnotation(RequestParam.class).required())
            .map(parameter -> parameter.getParameter().getName() + "=" + Bodies.readable(parameter.getParameterType(), "x"))
            .collect(Collectors.joining("&", "?", ""));
    }

    private Stream<MethodParameter> parameters() {
        return Arrays.stream(handler.getMethodParameters());
    }

    private boolean takesAFile() {
        PostMapping mapping = handler.getMethodAnnotation(PostMapping.class);
        return mapping != null && List.of(mapping.consumes()).contains(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** The address with every variable replaced by what a function of its name gives. */
    String path(UnaryOperator<String> values) {
        return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    /** The address of something that does not exist. */
    String unknown() {
        return path(name -> UUID.randomUUID().toString());
    }

    /** Calls the operation as it should be called, with a body of the right shape and a new key. */
    TestClient.Answer call(TestClient client, String path) {
        String key = UUID.randomUUID().toString();
        String address = path + requiredQuery();
        if (takesAFile()) {
            return client.postFile(address, "x.txt", new byte[] {'x'});
        }
        if (body() == null) {
            return client.send(method, address, BodyPublishers.noBody(), "Idempotency-Key", key);
        }
        String text = JSON.writeValueAsString(Bodies.readable(body().getGenericParameterType(), "x"));
        return client.send(method, address, BodyPublishers.ofString(text), "Content-Type", "application/json", "Idempotency-Key", key);
    }

    @Override
    public int compareTo(Operation other) {
        return Comparator.comparing(Operation::pattern).thenComparing(Operation::method).compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
