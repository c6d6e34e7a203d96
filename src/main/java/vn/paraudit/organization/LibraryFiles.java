package vn.paraudit.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of the libraries that come with the product. A version that differs from an earlier one in some rows only says which one it
 * {@code amends} and brings those rows, each by its {@code code} with the fields that change; everything else is taken from there.
 */
public final class LibraryFiles {

    private static final String AMENDS = "amends";
    private static final String CODE = "code";

    private LibraryFiles() {
    }

    /** The file of a version as it lies there. */
    record LibraryFile(String name, byte[] content) {
    }

    /** The files below {@code library/}<i>kind</i>, in the order of their names. */
    static List<LibraryFile> files(String kind) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:library/" + kind + "/*.json"))
                .sorted(Comparator.comparing(Resource::getFilename)).map(file -> new LibraryFile(kind + "/" + file.getFilename(), content(file))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A version with the file that it comes from. */
    record Version(LibraryFile file, JsonNode library) {
    }

    /** Every version of a library, whole, in the order of the files. */
    public static List<JsonNode> versions(String kind) {
        return read(kind).stream().map(Version::library).toList();
    }

    static List<Version> read(String kind) {
        Map<String, JsonNode> earlier = new HashMap<>();
        return files(kind).stream().map(file -> {
            JsonNode library = whole(file, earlier);
            earlier.put(library.path("version").asString(), library);
            return new Version(file, library);
        }).toList();
    }

    /**
     * A version with all its rows.
     *
     * @param earlier  versions of the same library that were read before, by name
     * @throws IllegalStateException when it does not say its version and first day, or amends a version that is not there
     */
    static JsonNode whole(LibraryFile file, Map<String, JsonNode> earlier) {
        JsonNode library = new JsonMapper().readTree(file.content());
        if (!library.path("version").isString() || !library.path("valid_from").isString()) {
            throw new IllegalStateException("library/" + file.name() + " does not say which version it is and from which day it is valid");
        }
        if (!library.has(AMENDS)) {
            return library;
        }
        JsonNode amended = earlier.get(library.path(AMENDS).asString());
        if (amended == null) {
            throw new IllegalStateException("library/" + file.name() + " amends version " + library.path(AMENDS).asString() + ", which is not there");
        }
        ObjectNode whole = (ObjectNode) amended.deepCopy();
        library.properties().forEach(field -> {
            if (field.getValue().isArray() && whole.path(field.getKey()).isArray()) {
                field.getValue().values().forEach(row -> amend((ArrayNode) whole.path(field.getKey()), (ObjectNode) row));
            } else {
                whole.set(field.getKey(), field.getValue());
            }
        });
        return whole;
    }

    private static void amend(ArrayNode rows, ObjectNode changed) {
        for (JsonNode row : rows.values()) {
            if (row.path(CODE).equals(changed.path(CODE))) {
                ((ObjectNode) row).setAll(changed);
                return;
            }
        }
        rows.add(changed);
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
