package vn.paraudit.platform.web;

import java.util.HashMap;
import java.util.Map;

/** How many requests may wait for the rest of their body at the same time: all in all, so that threads are left for everybody else, and from one address. */
final class BodyPlaces {

    private final int max;
    private final int maxOfAddress;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    BodyPlaces(int max, int maxOfAddress) {
        this.max = max;
        this.maxOfAddress = maxOfAddress;
    }

    /** Whether there was a place. */
    synchronized boolean take(String address) {
        int own = taken.getOrDefault(address, 0);
        if (all >= max || own >= maxOfAddress) {
            return false;
        }
        all++;
        taken.put(address, own + 1);
        return true;
    }

    synchronized void giveBack(String address) {
        all--;
        taken.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }
}
