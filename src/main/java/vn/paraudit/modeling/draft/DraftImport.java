package vn.paraudit.modeling.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.fence.Incoming;
import vn.paraudit.platform.RuleViolation;

/**
 * Takes files as other tools write them, as a draft of their own or into one that there is. What is wrong with them is for the draft to say; what was
 * changed is said at once.
 */
@Service
public class DraftImport {

    private final Incoming incoming;
    private final SetShape shape;
    private final DraftDesk desk;
    private final DraftRepository drafts;

    DraftImport(Incoming incoming, SetShape shape, DraftDesk desk, DraftRepository drafts) {
        this.incoming = incoming;
        this.shape = shape;
        this.desk = desk;
        this.drafts = drafts;
    }

    /** @param notes  what was changed so that the files can be a draft */
    public record Imported(UUID draft, List<Incoming.Note> notes) {
    }

    /**
     * Files for a draft that there is, as they come into it.
     *
     * @param files  by their places in the set
     * @param notes  what was changed in them
     */
    public record Adapted(Map<String, byte[]> files, List<Incoming.Note> notes) {
    }

    /**
     * Makes files fit for a draft in the same way as for a new one; saving them is for whoever edits it.
     *
     * @throws RuleViolation {@code files-no-set} when two of them would lie in one place
     */
    @Transactional(readOnly = true)
    public Adapted adapt(UUID draft, Map<String, byte[]> files) {
        Draft into = drafts.get(draft);
        Incoming.Taken taken = incoming.take(files);
        return new Adapted(shape.placeIn(into.kind(), into.key(), taken.files()).orElseThrow(() -> RuleViolation.of("files-no-set", Map.of())), taken.notes());
    }

    /**
     * Opens a draft; files of a set in force that did not come along are those in force.
     *
     * @throws RuleViolation {@code files-no-set} when the files are no set
     */
    @Transactional
    public Imported open(Map<String, byte[]> files) {
        Incoming.Taken taken = incoming.take(files);
        SetShape.Placed placed = shape.place(taken.files()).orElseThrow(() -> RuleViolation.of("files-no-set", Map.of()));
        return new Imported(desk.openWith(placed.kind(), placed.key(), shape.nameOf(placed), shape.whole(placed)), taken.notes());
    }
}
