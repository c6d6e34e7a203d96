package vn.paraudit.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Watches a thread that reads the body of one request, through whatever it reads: what has come is its own at once, but it waits for the rest only
 * where there is a place for that, and only as long as patience lasts.
 */
final class BodyWatch implements AutoCloseable {

    private static final ThreadLocal<BodyWatch> OF_THREAD = new ThreadLocal<>();

    private final BodyPlaces places;
    private final String address;
    private final BodyPatience patience;
    private boolean holdsPlace;
    private boolean waits;
    private long waitsSince;
    private @Nullable BodyNotAwaited refused;

    private BodyWatch(BodyPlaces places, String address, BodyPatience patience) {
        this.places = places;
        this.address = address;
        this.patience = patience;
    }

    /** Watches the reads of this thread until it is closed. */
    static BodyWatch begin(BodyPlaces places, String address, BodyPatience patience) {
        BodyWatch watch = new BodyWatch(places, address, patience);
        OF_THREAD.set(watch);
        return watch;
    }

    /**
     * Takes note that this thread has read from its connection.
     *
     * @param bytes  0 when nothing was there, for which it is going to wait
     * @throws BodyNotAwaited when it shall not
     */
    static void read(int bytes) throws BodyNotAwaited {
        BodyWatch watch = OF_THREAD.get();
        if (watch != null) {
            watch.note(bytes, System.nanoTime());
        }
    }

    private void note(int bytes, long now) throws BodyNotAwaited {
        if (refused != null) {
            throw refused;
        }
        if (bytes == 0) {
            beginWaiting(now);
        } else if (waits) {
            waits = false;
            if (!patience.lasts(Math.max(0, bytes), now - waitsSince)) {
                refused = BodyNotAwaited.tooSlow();
                throw refused;
            }
        }
    }

    private void beginWaiting(long now) throws BodyNotAwaited {
        if (!holdsPlace && !places.take(address)) {
            refused = BodyNotAwaited.tooMany();
            throw refused;
        }
        holdsPlace = true;
        if (!waits) {
            waits = true;
            waitsSince = now;
        }
    }

    boolean hasRefused() {
        return refused != null;
    }

    @Override
    public void close() {
        OF_THREAD.remove();
        if (holdsPlace) {
            holdsPlace = false;
            places.giveBack(address);
        }
    }
}
