package vn.paraudit.security;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The append-only trail of acts, chained by hash per subject so that any later change of a row is found. */
public interface AuditTrail {

    /** Subjects with a chain of their own. */
    enum Subject { PLAN, TEAM, INSPECTION, CONCLUSION, FINDING, CASE, EVIDENCE, ACCOUNT, LIBRARY, MODEL }

    /**
     * Records an act of the current user in the caller's transaction.
     *
     * @param act     stable name of the act, kebab-case, key of its sentence {@code act.<act>}
     * @param before  facts before, empty when something came into being
     * @param after   facts after
     */
    void record(Subject subject, UUID subjectId, String act, Map<String, Object> before, Map<String, Object> after);

    /** The acts on a subject, oldest first. */
    List<AuditEntry> of(Subject subject, UUID subjectId);

    /** The acts on a subject with a smaller number than this, newest first. */
    List<AuditEntry> before(Subject subject, UUID subjectId, long sequence, int most);

    /** The sequence number of the first entry that does not fit the chain; 0 when the chain is whole. */
    long firstBrokenEntry(Subject subject, UUID subjectId);
}
