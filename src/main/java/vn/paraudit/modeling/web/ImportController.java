package vn.paraudit.modeling.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.paraudit.modeling.draft.DraftImport;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;

/** Takes files of other tools as they are. */
@RestController
class ImportController {

    static final String ADDRESS = "/api/modeling/drafts/import";
    private static final int MAX_FILES = 100;

    /** @param said  what was changed, in words */
    record NoteView(String file, String said) {
    }

    /** @param id  of the draft that was made */
    record ImportedView(UUID id, List<NoteView> notes) {
    }

    private final DraftImport imports;
    private final Manager manager;
    private final Texts texts;

    ImportController(DraftImport imports, Manager manager, Texts texts) {
        this.imports = imports;
        this.manager = manager;
        this.texts = texts;
    }

    /** Opens a draft with the files of a process, a table or a form, whatever tool and encoding they come from. */
    @PostMapping(value = ADDRESS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @IdempotentByKey
    ImportedView take(MultipartHttpServletRequest request) {
        manager.needed();
        DraftImport.Imported imported = imports.open(files(request));
        return new ImportedView(imported.draft(), imported.notes().stream()
            .map(note -> new NoteView(note.file(), texts.get("incoming." + note.rule(), note.facts()))).toList());
    }

    /** Files by the names that they had on the sender's disk. */
    static Map<String, byte[]> files(MultipartHttpServletRequest request) {
        Map<String, byte[]> files = new TreeMap<>();
        for (MultipartFile file : request.getMultiFileMap().values().stream().flatMap(List::stream).toList()) {
            String given = file.getOriginalFilename();
            String name = given == null || given.isBlank() ? file.getName() : given;
            if (files.size() >= MAX_FILES || name.length() > 200 || name.indexOf('\0') >= 0) {
                throw RuleViolation.malformed("draft-files", Map.of("max", MAX_FILES));
            }
            files.put(name, bytes(file));
        }
        if (files.isEmpty()) {
            throw RuleViolation.malformed("draft-files", Map.of("max", MAX_FILES));
        }
        return files;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
