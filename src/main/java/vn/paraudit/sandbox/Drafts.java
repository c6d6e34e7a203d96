package vn.paraudit.sandbox;

import java.util.Map;
import java.util.UUID;
import vn.paraudit.engine.ModelSets.Kind;

/** Working copies of sets of models, for the parts of this module that try them. */
public interface Drafts {

    /** @throws vn.paraudit.platform.NotFound for an unknown draft */
    Kind kind(UUID draftId);

    /** Key of the process or table that the draft is about. */
    String key(UUID draftId);

    /** What the draft is called, for people. */
    String name(UUID draftId);

    /** The newest saved content by file name. */
    Map<String, byte[]> files(UUID draftId);
}
