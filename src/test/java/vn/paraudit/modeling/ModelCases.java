package vn.paraudit.modeling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sets of models as people send them, each with the verdict that it must get and the elements that a refusal may name. */
final class ModelCases {

    private static final Path ROOT = Path.of("src/test/resources/models");

    private ModelCases() {
    }

    /**
     * One set.
     *
     * @param refused  whether it may not come into force
     * @param names    elements of which a refusal must name one; empty for a sound set
     */
    record Case(String id, boolean refused, List<String> names, String note) {

        /** Content by plain file name, as somebody chooses them on a disk. */
        Map<String, String> files() {
            try (Stream<Path> files = Files.walk(ROOT.resolve(id))) {
                Map<String, String> byName = new TreeMap<>();
                files.filter(Files::isRegularFile).forEach(file -> byName.put(file.getFileName().toString(), text(file)));
                return byName;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public String toString() {
            return id + " (" + note + ")";
        }
    }

    static Stream<Case> all() {
        JsonNode manifest = JsonMapper.builder().build().readTree(text(ROOT.resolve("manifest.json")));
        return manifest.valueStream().map(entry -> new Case(entry.path("id").asString(), "refuse".equals(entry.path("expect").asString()),
            entry.path("names").valueStream().map(JsonNode::asString).toList(), entry.path("note").asString()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same as they travel to the check. */
    static Map<String, Object> body(Map<String, String> files) {
        return new LinkedHashMap<>(Map.of("files", DraftSteps.listed(files)));
    }
}
