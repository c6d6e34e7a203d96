package vn.paraudit.security.model;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets those who sign in wait for each other on this node: at the same source one after another, so that right passwords sent together are
 * not taken for guesses; and never so many at once that the threads for everybody else run out.
 */
@Component
class SignInQueue {

    private static final int MOST = 96;
    private static final int MOST_OF_ADDRESS = 64;
    private static final int TURNS = 256;
    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final Lock[] turns = Stream.generate(() -> new ReentrantLock(true)).limit(TURNS).toArray(Lock[]::new);

    /** @throws TooManyAttempts when too many wait already */
    <T> T inTurn(String address, String source, Supplier<T> work) {
        boolean full = waiting.incrementAndGet() > MOST;
        if (byAddress.merge(address, 1, Integer::sum) > MOST_OF_ADDRESS || full) {
            leave(address);
            throw TooManyAttempts.atOnce(COME_AGAIN);
        }
        try {
            Lock turn = turns[Math.floorMod(source.hashCode(), TURNS)];
            turn.lock();
            try {
                return work.get();
            } finally {
                turn.unlock();
            }
        } finally {
            leave(address);
        }
    }

    private void leave(String address) {
        waiting.decrementAndGet();
        byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }
}
