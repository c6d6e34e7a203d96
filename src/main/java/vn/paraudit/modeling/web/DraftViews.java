package vn.paraudit.modeling.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.modeling.draft.Draft;

/** What the screens show of working copies. */
final class DraftViews {

    private DraftViews() {
    }

    record EditorView(String name, Instant since) {
    }

    /**
     * One line of the list.
     *
     * @param baseVersion  version in force when the work began; {@code null} for something new
     * @param version      number of the newest save
     * @param editing      who else has it open
     */
    record RowView(UUID id, Kind kind, String key, String name, Draft.State state, @Nullable Integer baseVersion, int version, Instant savedAt,
        String savedBy, List<EditorView> editing) {
    }

    record SubmissionView(String reason, String legalBasis, @Nullable LocalDate inForceOn, String by, Instant at) {
    }

    /**
     * A working copy.
     *
     * @param mayRelease  whether the reader may bring it into force
     * @param remark      why it was given back
     */
    record DetailView(RowView draft, List<ModelFile> files, @Nullable String baseDefinitionId, boolean mayRelease,
        @Nullable SubmissionView submission, @Nullable String remark) {
    }

    /**
     * @param label   what people call the element: its name, or its kind with its id, or the file
     * @param advice  whether it had better be mended but does not stand in the way of a release
     */
    record RefusalView(String file, String element, String label, String rule, String sentence, boolean advice) {
    }

    /** What became of a save: the new version, and what speaks against it as it is. */
    record SavedView(int version, Instant savedAt, List<RefusalView> refusals) {
    }

    record SaveView(int number, Instant savedAt, String savedBy, @Nullable String note, String hash) {
    }

    record SaveDetailView(int number, Instant savedAt, String savedBy, List<ModelFile> files) {
    }

    record PresenceView(List<EditorView> editing) {
    }
}
