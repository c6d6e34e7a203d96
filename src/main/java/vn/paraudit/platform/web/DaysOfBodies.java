package vn.paraudit.platform.web;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.Ranges;
import vn.paraudit.platform.RuleViolation;

/** Refuses a body with a day or moment outside of {@link Ranges}, naming every such field, before any controller computes with it. */
@RestControllerAdvice
class DaysOfBodies extends RequestBodyAdviceAdapter {

    /** What a record consists of never changes, and is long to ask for. */
    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            List<Method> parts = Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
            parts.forEach(part -> part.setAccessible(true));
            return parts;
        }
    };

    @Override
    public boolean supports(MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(Object body, HttpInputMessage message, MethodParameter parameter, Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        List<FieldError> outside = new ArrayList<>();
        look(body, "", outside);
        if (!outside.isEmpty()) {
            throw RuleViolation.ofFields("day-out-of-range", outside);
        }
        return body;
    }

    private static void look(Object value, String path, List<FieldError> outside) {
        if (value instanceof LocalDate day && !Ranges.isSensible(day) || value instanceof Instant moment && !Ranges.isSensible(moment)) {
            outside.add(new FieldError(path, path, "day-range", Map.of("first", Ranges.FIRST_DAY, "last", Ranges.LAST_DAY)));
        } else if (value instanceof Record body) {
            for (Method part : PARTS.get(body.getClass())) {
                look(valueOf(part, body), path.isEmpty() ? part.getName() : path + "." + part.getName(), outside);
            }
        } else if (value instanceof Collection<?> list) {
            int index = 0;
            for (Object each : list) {
                look(each, path + "[" + index++ + "]", outside);
            }
        }
    }

    private static Object valueOf(Method part, Record body) {
        try {
            return part.invoke(body);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(part.toString(), hidden);
        }
    }
}
