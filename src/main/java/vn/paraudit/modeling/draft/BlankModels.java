package vn.paraudit.modeling.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.paraudit.engine.ModelSets.Kind;

/** What a new process, table or form begins with. */
@Component
class BlankModels {

    Map<String, byte[]> of(Kind kind, String key, String name) {
        String template = switch (kind) {
            case PROCESS -> "modeling/blank.bpmn";
            case TABLE -> "modeling/blank.dmn";
            case FORM -> "modeling/blank.form";
        };
        try {
            String text = new ClassPathResource(template).getContentAsString(StandardCharsets.UTF_8)
                .replace("{key}", key).replace("{name}", HtmlUtils.htmlEscapeDecimal(name, "UTF-8"));
            return Map.of(kind.fileOf(key), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
