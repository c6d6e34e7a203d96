package vn.paraudit.modeling.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.fence.Incoming;
import vn.paraudit.platform.RuleViolation;

/** Makes a draft of files as other tools write them. What is wrong with them is for the draft to say; what was changed is said at once. */
@Service
public class DraftImport {

    private final Incoming incoming;
    private final SetShape shape;
    private final DraftDesk desk;

    DraftImport(Incoming incoming, SetShape shape, DraftDesk desk) {
        this.incoming = incoming;
        this.shape = shape;
        this.desk = desk;
    }

    /** @param notes  what was changed so that the files can be a draft */
    public record Imported(UUID draft, List<Incoming.Note> notes) {
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
