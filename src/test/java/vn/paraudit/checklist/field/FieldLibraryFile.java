package vn.paraudit.checklist.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The library as it comes with the product. */
final class FieldLibraryFile {

    private FieldLibraryFile() {
    }

    static FieldLibrary read() {
        try {
            return FieldLibrary.of(new JsonMapper().readTree(new ClassPathResource("library/field-sheets/2026-01.json").getContentAsByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
