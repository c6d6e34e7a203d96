package vn.paraudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.Ranges;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** No operation takes a day that the work cannot have: every day in every body is asked for, and the field that is wrong is named. */
@ParAuditTest
class DayRangeTests {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** The days of a body, each as the way to it. */
    private static Stream<List<RecordComponent>> days(Type type) {
        Class<?> raw = Bodies.raw(type);
        return !raw.isRecord() ? Stream.empty() : Stream.of(raw.getRecordComponents()).flatMap(part -> {
            Class<?> of = Bodies.raw(part.getGenericType());
            return of == LocalDate.class || of == Instant.class ? Stream.of(List.of(part))
                : days(part.getGenericType()).map(rest -> Stream.concat(Stream.of(part), rest.stream()).toList());
        });
    }

    private static Object value(RecordComponent part, LocalDate day) {
        return part.getType() == Instant.class ? day.atTime(12, 0) + ":00Z" : day.toString();
    }

    @Test
    void aDayBeyondTheRangeIsRefusedWithItsField() {
        TestClient hanh = TestClient.of(port, "hanh");
        List<String> wrong = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (Operation operation : Operation.all(mappings)) {
            for (List<RecordComponent> way : operation.body() == null ? List.<List<RecordComponent>>of() : days(operation.body().getGenericParameterType()).toList()) {
                String path = String.join(".", way.stream().map(RecordComponent::getName).toList());
                asked.add(operation + " " + path);
                for (LocalDate day : List.of(Ranges.FIRST_DAY.minusDays(2), Ranges.LAST_DAY.plusDays(2), LocalDate.of(-999_999_999, 1, 1), LocalDate.of(9999, 12, 31))) {
                    TestClient.Answer answer = send(hanh, operation, way, day);
                    boolean named = answer.status() == 422 && answer.code().equals("day-out-of-range")
                        && answer.body().path("fields").findValuesAsString("path").contains(path);
                    // The years that a moment can have end sooner than those of a day.
                    if (!named && !(answer.status() == 400 && answer.body().path("fields").findValuesAsString("path").contains(path))) {
                        wrong.add(operation + " " + path + " " + day + ": " + answer);
                    }
                }
                if (send(hanh, operation, way, Ranges.LAST_DAY).code().equals("day-out-of-range")) {
                    wrong.add(operation + " " + path + " refuses the last day");
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).hasSizeGreaterThan(12).contains("POST /api/findings facts.occurredOn", "POST /api/inspections visitDate");
    }

    private static TestClient.Answer send(TestClient client, Operation operation, List<RecordComponent> way, LocalDate day) {
        @SuppressWarnings("unchecked")
        Map<String, Object> body = (Map<String, Object>) Bodies.readable(operation.body().getGenericParameterType(), "x");
        Map<String, Object> inner = body;
        for (RecordComponent step : way.subList(0, way.size() - 1)) {
            @SuppressWarnings("unchecked")
            Map<String, Object> next = new LinkedHashMap<>((Map<String, Object>) inner.get(step.getName()));
            inner.put(step.getName(), next);
            inner = next;
        }
        RecordComponent last = way.get(way.size() - 1);
        inner.put(last.getName(), value(last, day));
        return client.send(operation.method(), operation.unknown(), BodyPublishers.ofString(JSON.writeValueAsString(body)), "Content-Type",
            "application/json", "Idempotency-Key", UUID.randomUUID().toString());
    }
}
