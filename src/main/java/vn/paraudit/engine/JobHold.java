package vn.paraudit.engine;

/** Keeps timers and jobs from running while something is done that they must not see half done. */
public interface JobHold {

    /** Holds the jobs back from now on; only possible before they run. */
    void hold();

    /** Whether jobs are held back now. */
    boolean isHeld();

    /** Lets the jobs run, if this node runs any. */
    void release();
}
