package vn.paraudit.modeling.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.paraudit.platform.RuleViolation;

/** A file of a set as it travels. */
record ModelFile(String path, String text) {

    private static final int LONGEST_PATH = 200;

    static List<ModelFile> of(Map<String, byte[]> files) {
        return files.entrySet().stream().map(file -> new ModelFile(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8))).toList();
    }

    /** @throws RuleViolation {@code draft-files} (400) for files without names or texts, or two of one name */
    static Map<String, byte[]> contents(List<ModelFile> files) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (ModelFile file : files == null ? List.<ModelFile>of() : files) {
            boolean sound = file != null && file.path() != null && file.text() != null && file.path().length() <= LONGEST_PATH
                && file.path().indexOf('\0') < 0;
            if (!sound || contents.put(file.path(), file.text().getBytes(StandardCharsets.UTF_8)) != null) {
                throw malformed();
            }
        }
        if (contents.isEmpty()) {
            throw malformed();
        }
        return contents;
    }

    private static RuleViolation malformed() {
        return RuleViolation.malformed("draft-files", Map.of("max", 100));
    }
}
