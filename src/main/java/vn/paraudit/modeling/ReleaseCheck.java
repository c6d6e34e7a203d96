package vn.paraudit.modeling;

import java.util.List;
import java.util.UUID;
import vn.paraudit.engine.Refusal;

/** A part of this module that has a word to say before a draft comes into force. */
public interface ReleaseCheck {

    /** What speaks against releasing a draft; empty when nothing does. */
    List<Refusal> refusals(UUID draftId);
}
