package vn.paraudit.worklist;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads accepted submissions into the records of their tasks. */
@Component
public class Submissions {

    private final JsonMapper json;

    Submissions(JsonMapper json) {
        // A manager may add fields to a form that its task does not know.
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    /** What a form asked, as the record of its task; fields that the record does not name are left aside. */
    public <T> T read(Map<String, Object> data, Class<T> type) {
        return json.convertValue(data, type);
    }
}
