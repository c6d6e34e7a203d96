package vn.paraudit.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a problem into the form of RFC 9457, with its sentence in the reader's language; for controllers and for filters alike. */
@Component
public class ProblemWriter {

    private final Texts texts;
    private final JsonMapper json;

    ProblemWriter(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The body of a problem. */
    public ProblemBody body(int status, String code, Map<String, Object> facts, List<FieldError> fields, Locale locale) {
        return new ProblemBody("about:blank", HttpStatus.valueOf(status).getReasonPhrase(), status, texts.get("problem." + code, facts, locale),
            code, facts, fields.stream().map(field -> field(field, locale)).toList());
    }

    private ProblemBody.FieldProblem field(FieldError error, Locale locale) {
        Map<String, Object> facts = new LinkedHashMap<>(error.facts());
        String label = label(error, locale);
        facts.put("label", label.isEmpty() ? texts.get("field-unnamed", Map.of(), locale) : label);
        return new ProblemBody.FieldProblem(error.path(), label, error.code(), texts.get("field." + error.code(), facts, locale));
    }

    /** What the reader calls a field; where only the program has named it, what the trail calls the fact. */
    private String label(FieldError error, Locale locale) {
        if (!error.label().isEmpty() && !error.label().equals(error.path())) {
            return error.label();
        }
        String key = "fact." + error.path().substring(error.path().lastIndexOf('.') + 1);
        return texts.has(key) ? texts.get(key, Map.of(), locale) : "";
    }

    /** Whether a problem has a sentence. */
    public boolean knows(String code) {
        return texts.has("problem." + code);
    }

    /** Answers with what a status alone says; one without a sentence of its own is told as a request that is not valid. */
    public void writeStatus(HttpServletResponse response, Locale locale, int status) throws IOException {
        String code = status == HttpServletResponse.SC_NOT_FOUND ? "not-found" : "request-" + status;
        write(response, locale, status, knows(code) ? code : "request-400", Map.of());
    }

    /** Answers a request from a filter. */
    public void write(HttpServletResponse response, Locale locale, int status, String code, Map<String, Object> facts) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), body(status, code, facts, List.of(), locale));
    }
}
