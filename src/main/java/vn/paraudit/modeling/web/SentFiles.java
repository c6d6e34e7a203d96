package vn.paraudit.modeling.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.paraudit.modeling.draft.DraftDesk;
import vn.paraudit.platform.RuleViolation;

/** The files of a form that somebody sent, by the names that they had on the sender's disk. */
final class SentFiles {

    private static final int LONGEST_NAME = 200;

    private SentFiles() {
    }

    /** @throws RuleViolation {@code draft-files} (400) for none, for more than a set may have, and for names that no file can have */
    static Map<String, byte[]> of(MultipartHttpServletRequest request) {
        Map<String, byte[]> files = new TreeMap<>();
        for (MultipartFile file : request.getMultiFileMap().values().stream().flatMap(List::stream).toList()) {
            String given = file.getOriginalFilename();
            String name = given == null || given.isBlank() ? file.getName() : given;
            if (files.size() >= DraftDesk.MAX_FILES || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
                throw refused();
            }
            files.put(name, bytes(file));
        }
        if (files.isEmpty()) {
            throw refused();
        }
        return files;
    }

    private static RuleViolation refused() {
        return RuleViolation.malformed("draft-files", Map.of("max", DraftDesk.MAX_FILES));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
