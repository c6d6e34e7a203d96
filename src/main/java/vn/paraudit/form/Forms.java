package vn.paraudit.form;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.TimeSource;

/** Reads form schemas and judges submissions, with the same verdict as the browser. */
public interface Forms {

    /** Judges by another clock than the product's; for a process of its own in which models are tried. */
    static Forms by(JsonMapper json, TimeSource time) {
        return new FormReader(json, time);
    }

    /**
     * What forbids deploying this schema: banned components, two fields on one path, patterns that do not compile …; empty when sound.
     *
     * @param json text of a {@code .form} file
     */
    List<FieldError> problems(String json);

    /** Reads a sound schema; throws {@link IllegalArgumentException} for one with {@link #problems}. */
    FormSchema read(String json);

    /**
     * Judges a submission.
     *
     * @param given      what the form was filled with: context lists and the stored values of disabled fields
     * @param submitted  what the person sent
     */
    FormVerdict judge(FormSchema schema, Map<String, Object> given, Map<String, Object> submitted);

    /** The fields that a schema declares, in its order. */
    List<FormField> fields(FormSchema schema);

    /** How the form names its fields and choices; what has no English label keeps the Vietnamese one. */
    FormWords words(FormSchema schema, boolean english);

    /** Whether the form has fields that the person may not change, whose values therefore come from what is stored. */
    boolean hasFixedFields(FormSchema schema);
}
