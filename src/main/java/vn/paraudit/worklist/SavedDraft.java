package vn.paraudit.worklist;

import java.time.Instant;

/** A draft that is stored, with the revision that whoever writes the next one has seen. */
public record SavedDraft(int revision, Instant savedAt) {
}
