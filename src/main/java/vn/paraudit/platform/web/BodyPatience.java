package vn.paraudit.platform.web;

import java.time.Duration;

/**
 * How long one more body may still let the server wait. Waiting uses patience up, every byte brings a little of it back, but never more than there
 * was in the beginning: what came fast before does not pay for hanging on afterwards.
 */
final class BodyPatience {

    private static final long NANOS = 1_000_000_000;

    private final long most;
    private final long nanosPerByte;
    private long left;

    /** @param rate  least bytes per second, from 1 */
    BodyPatience(long rate, Duration pause) {
        this.most = pause.toNanos();
        this.nanosPerByte = NANOS / rate;
        this.left = most;
    }

    /**
     * Takes note of what came.
     *
     * @param bytes  0 for nothing
     * @return whether patience is left
     */
    boolean lasts(int bytes, long waitedNanos) {
        left -= waitedNanos;
        boolean lasts = left > 0;
        left = Math.min(most, left + bytes * nanosPerByte);
        return lasts;
    }
}
