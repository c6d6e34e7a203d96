package vn.paraudit.platform.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.paraudit.platform.FieldError;

/** Names the field of a JSON body that could not be read. */
final class UnreadableField {

    private UnreadableField() {
    }

    static List<FieldError> of(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JacksonException json) || json.getPath().isEmpty()) {
            return List.of();
        }
        String path = json.getPath().stream()
            .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
            .collect(Collectors.joining(".")).replace(".[", "[");
        return List.of(new FieldError(path, json instanceof UnrecognizedPropertyException ? "unknown" : "type"));
    }
}
