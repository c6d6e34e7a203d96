package vn.paraudit.sandbox.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of a process and of its tables, as a manager's draft holds them. */
final class Draft {

    private Draft() {
    }

    static Map<String, byte[]> of(String process, String... tables) {
        Map<String, byte[]> files = new HashMap<>();
        put(files, Path.of("bpmn/" + process + ".bpmn"));
        List.of(tables).forEach(table -> put(files, Path.of("bpmn/" + table + ".dmn")));
        try (Stream<Path> forms = Files.list(Path.of("forms/" + process))) {
            forms.forEach(form -> put(files, form));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    private static void put(Map<String, byte[]> files, Path file) {
        try {
            files.put(file.toString(), Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
