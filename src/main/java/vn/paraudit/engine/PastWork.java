package vn.paraudit.engine;

import java.time.Instant;

/** Lets the engine work at an earlier moment. The clock of the engine is one for the whole process, so this is only for the time before jobs run. */
public interface PastWork {

    /**
     * Runs work for which it is another moment, for the engine and for everything that asks the time.
     *
     * @throws IllegalStateException when jobs run already
     */
    void at(Instant moment, Runnable work);

    /** Begins what the day brings by itself and runs the jobs and timers that are due now, also those that this makes due, on this thread and in its transaction. */
    void runDue();
}
