package vn.paraudit.form;

import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.paraudit.form.model.Component;

/**
 * A form-js schema that was read and found sound.
 *
 * @param id          form id, for example {@code sign-minutes}
 * @param json        the schema as the browser gets it
 * @param components  what stands in it, for this module
 */
public record FormSchema(String id, JsonNode json, List<Component> components) {
}
