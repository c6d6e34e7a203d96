package vn.paraudit.modeling.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.paraudit.fence.Incoming;
import vn.paraudit.modeling.draft.DraftImport;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.Texts;

/** Takes files of other tools as they are. */
@RestController
class ImportController {

    static final String ADDRESS = "/api/modeling/drafts/import";

    static final String INTO_DRAFT = "/api/modeling/drafts/incoming";

    /** @param said  what was changed, in words */
    record NoteView(String file, String said) {
    }

    /** @param id  of the draft that was made */
    record ImportedView(UUID id, List<NoteView> notes) {
    }

    /** @param files  by their places in the draft */
    record AdaptedView(List<ModelFile> files, List<NoteView> notes) {
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
        return new ImportedView(imported.draft(), notes(imported.notes()));
    }

    /** Gives the files back as they come into a draft, where they belong in it; nothing is saved. */
    @PostMapping(value = INTO_DRAFT, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @IdempotentByNature("computes only")
    AdaptedView adapt(@RequestParam String draft, MultipartHttpServletRequest request) {
        DraftImport.Adapted adapted = imports.adapt(manager.named(draft, "draft"), SentFiles.of(request));
        return new AdaptedView(ModelFile.of(adapted.files()), notes(adapted.notes()));
    }

    private List<NoteView> notes(List<Incoming.Note> notes) {
        return notes.stream().map(note -> new NoteView(note.file(), texts.get("incoming." + note.rule(), note.facts()))).toList();
    }
}
