package vn.paraudit.engine;

import java.util.UUID;

/**
 * Long work in small steps: each chunk is a job of the engine with its own transaction, so that it can be resumed after a crash and
 * shows its first results at once. A worker must find by itself what is left to do.
 */
public interface ChunkWorker {

    /** Stable name of the work, for example {@code start-inspections}. */
    String name();

    /**
     * Does the next chunk for a subject.
     *
     * @return whether more is left
     */
    boolean next(UUID subject);
}
