package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads accepted submissions into the records of their tasks; fixed fields of a form are no part of them. */
@Component
class Submissions {

    private final JsonMapper json;

    Submissions(JsonMapper json) {
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    <T> T read(Map<String, Object> data, Class<T> type) {
        return json.convertValue(data, type);
    }
}
