package vn.paraudit.evidence;

import vn.paraudit.security.Actor;

/**
 * Implemented by a module to whose things evidence may be attached. A subject has exactly one text as its id: another way of writing the
 * same id (capital letters, say) names nothing, or one thing would have two piles of evidence.
 */
public interface EvidenceAccess {

    /** Kind of these subjects, for example {@code checklist-item}; no two modules use the same. */
    String kind();

    /** Whether a person may see the evidence of a subject; {@code false} for a subject that does not exist. */
    boolean mayRead(String subjectId, Actor actor);

    /** Whether a person who may read may also add, and take back what they added. */
    boolean mayAdd(String subjectId, Actor actor);

    /** Whether the subject is closed for good: nothing is added or taken back any more, by anybody. */
    boolean frozen(String subjectId);
}
