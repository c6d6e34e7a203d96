package vn.paraudit.form;

import tools.jackson.databind.JsonNode;

/**
 * A form-js schema that was read and found sound.
 *
 * @param id    form id, for example {@code sign-minutes}
 * @param json  the schema as the browser gets it
 */
public record FormSchema(String id, JsonNode json) {
}
