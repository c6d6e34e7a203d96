package vn.paraudit.modeling.release;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.Refusal;
import vn.paraudit.fence.Incoming;
import vn.paraudit.modeling.draft.Draft;
import vn.paraudit.modeling.draft.DraftDesk;
import vn.paraudit.modeling.draft.SetCheck;
import vn.paraudit.modeling.draft.SetShape;
import vn.paraudit.platform.RuleViolation;

/**
 * What a desktop modeler deploys. It becomes a draft like any other: nothing comes into force that a second person has not released. A name of
 * the form "12/QĐ-SNV: why" hands the draft in with that legal basis and reason.
 */
@Service
@Transactional
public class DesktopDesk {

    private static final Pattern SUBMISSION = Pattern.compile("\\s*([^:]{3,100}?)\\s*:\\s*(.{3,})", Pattern.DOTALL);

    /** What speaks against a release and not against a draft: a process that asks the form may still be drawn. */
    private static final String NO_PROCESS_YET = "form-alone";

    /** Rules of what cannot be read at all, so that nobody can tell which set it belongs to. */
    private static final Pattern UNREADABLE = Pattern.compile("(xml|file)-.*|form-unreadable|form-shape");

    private final Incoming incoming;
    private final DraftDesk drafts;
    private final SetShape shape;
    private final SetCheck check;
    private final ReleaseDesk releases;
    private final VersionTags tags;

    DesktopDesk(Incoming incoming, DraftDesk drafts, SetShape shape, SetCheck check, ReleaseDesk releases, VersionTags tags) {
        this.incoming = incoming;
        this.drafts = drafts;
        this.shape = shape;
        this.check = check;
        this.releases = releases;
        this.tags = tags;
    }

    /**
     * What became of a deployment.
     *
     * @param draft     the draft that was made, {@code null} when the files are refused or already in force
     * @param main      the file that gives the set its name
     * @param refusals  why the files are refused; empty when they are not
     * @param files     what was judged
     */
    public record Deployed(Draft draft, String main, List<Refusal> refusals, Map<String, byte[]> files) {
    }

    /**
     * Takes files of any names, and judges them as they were sent: whoever draws at a desktop mends there what is told, so nothing is mended here.
     *
     * @throws RuleViolation {@code files-no-set} when they are no set
     */
    public Deployed deploy(String name, Map<String, byte[]> sent) {
        Map<String, byte[]> files = incoming.read(sent).files();
        List<Refusal> unreadable = check.check(files).stream().filter(refusal -> UNREADABLE.matcher(refusal.rule()).matches()).toList();
        if (!unreadable.isEmpty()) {
            return new Deployed(null, unreadable.get(0).file(), unreadable, files);
        }
        SetShape.Placed placed = shape.place(files).orElseThrow(() -> RuleViolation.of("files-no-set", Map.of()));
        Map<String, byte[]> whole = shape.whole(placed);
        String main = placed.kind().fileOf(placed.key());
        List<Refusal> refusals = check.check(whole);
        boolean refused = refusals.stream().anyMatch(refusal -> !NO_PROCESS_YET.equals(refusal.rule()));
        if (refused || Differences.none(tags.raised(shape.inForce(placed)), tags.raised(whole))) {
            return new Deployed(null, main, refusals, whole);
        }
        Draft draft = drafts.openOnce(placed.kind(), placed.key(), shape.nameOf(placed), whole);
        Matcher submission = SUBMISSION.matcher(name == null ? "" : name);
        boolean submits = submission.matches() && draft.state() == Draft.State.OPEN;
        return new Deployed(submits ? releases.submit(draft.id(), draft.version(), submission.group(2), submission.group(1), null) : draft, main,
            List.of(), whole);
    }
}
