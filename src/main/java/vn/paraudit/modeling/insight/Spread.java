package vn.paraudit.modeling.insight;

import java.util.Map;
import java.util.TreeMap;

/** How many of something took how many working days. */
final class Spread {

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long total;

    void add(int days, long times) {
        counts.merge(days, times, Long::sum);
        total += times;
    }

    long total() {
        return total;
    }

    /** The days within which so many percent were done; {@code null} when nothing was. */
    Integer within(int percent) {
        long needed = (total * percent + 99) / 100;
        long seen = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= needed) {
                return entry.getKey();
            }
        }
        return null;
    }
}
