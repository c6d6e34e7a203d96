package vn.paraudit.engine;

import java.util.UUID;

/** Schedules {@link ChunkWorker}s as jobs of the engine, in the caller's transaction. */
public interface ChunkedWork {

    void schedule(String workerName, UUID subject);
}
