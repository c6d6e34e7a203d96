package vn.paraudit.modeling.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.paraudit.modeling.draft.DraftImport;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Texts;

/** Takes files of other tools as they are. */
@RestController
class ImportController {

    static final String ADDRESS = "/api/modeling/drafts/import";

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
        DraftImport.Imported imported = imports.open(SentFiles.of(request));
        return new ImportedView(imported.draft(), imported.notes().stream()
            .map(note -> new NoteView(note.file(), texts.get("incoming." + note.rule(), note.facts()))).toList());
    }
}
