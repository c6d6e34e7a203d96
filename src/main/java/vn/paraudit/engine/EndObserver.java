package vn.paraudit.engine;

import java.util.UUID;

/** Told inside the engine's own transaction that a case has reached an end event; a failure here undoes the engine's step. */
public interface EndObserver {

    void reached(String processKey, UUID caseId, String endEvent);
}
