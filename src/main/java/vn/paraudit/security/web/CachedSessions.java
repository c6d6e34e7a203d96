package vn.paraudit.security.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.paraudit.platform.Ids;

/**
 * Sessions that cost a reader next to nothing: one read of a session serves the requests of the next two seconds, and its last access is
 * written once a minute. Whatever ends or changes a session here counts at once here, and within those two seconds on other nodes.
 *
 * @param <S>  the stored session
 */
final class CachedSessions<S extends Session> implements FindByIndexNameSessionRepository<CachedSession<S>> {

    /** How long a session may be believed that another node ended. */
    static final Duration BELIEVED = Duration.ofSeconds(2);
    /** How exactly the last access is stored; a session may end so much earlier than its limit says. */
    static final Duration ACCESS_WRITTEN_EVERY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    /** Stores when a session was last used. */
    @FunctionalInterface
    interface AccessWriter {

        void write(String sessionId, Instant at);
    }

    private record Held(CachedSession.Reading reading, AtomicReference<Instant> written, long until) {
    }

    private final FindByIndexNameSessionRepository<S> stored;
    private final AccessWriter accesses;
    private final LongSupplier nanos;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    /** Counts endings and changes, so that what was read before one is not kept after it. */
    private final AtomicLong endings = new AtomicLong();

    /** @param nanos  a clock of nanoseconds that only goes forward */
    CachedSessions(FindByIndexNameSessionRepository<S> stored, AccessWriter accesses, LongSupplier nanos) {
        this.stored = stored;
        this.accesses = accesses;
        this.nanos = nanos;
    }

    @Override
    public CachedSession<S> createSession() {
        return new CachedSession<>(stored.createSession());
    }

    @Override
    public @Nullable CachedSession<S> findById(String id) {
        // Whatever a cookie holds that was never given out is nobody's session, and no question to the database.
        if (Ids.parse(id).isEmpty()) {
            return null;
        }
        Held known = held.get(id);
        if (known != null && known.until() - nanos.getAsLong() > 0) {
            return view(known.reading());
        }
        long before = endings.get();
        S found = stored.findById(id);
        if (found == null) {
            held.remove(id);
            return null;
        }
        CachedSession.Reading reading = CachedSession.Reading.of(found);
        keep(reading, before);
        return view(reading);
    }

    private void keep(CachedSession.Reading reading, long before) {
        if (held.size() >= MOST) {
            held.values().removeIf(each -> each.until() - nanos.getAsLong() <= 0);
        }
        if (held.size() < MOST) {
            held.put(reading.id(), new Held(reading, new AtomicReference<>(reading.accessedAt()), nanos.getAsLong() + BELIEVED.toNanos()));
        }
        if (endings.get() != before) {
            held.remove(reading.id());
        }
    }

    /** Opens the stored session for a change; where it has ended meanwhile, a new and empty one takes its place. */
    private CachedSession<S> view(CachedSession.Reading reading) {
        return new CachedSession<>(reading, () -> {
            S open = stored.findById(reading.id());
            return open != null ? open : stored.createSession();
        });
    }

    @Override
    public void save(CachedSession<S> session) {
        CachedSession.Reading reading = session.reading();
        S changed = session.changed();
        if (changed != null) {
            stored.save(changed);
            forget(changed.getId());
            if (reading != null) {
                forget(reading.id());
            }
        } else if (reading != null) {
            noteAccess(reading, session.getLastAccessedTime());
        }
    }

    private void noteAccess(CachedSession.Reading reading, Instant at) {
        Held known = held.get(reading.id());
        AtomicReference<Instant> written = known != null ? known.written() : new AtomicReference<>(reading.accessedAt());
        Instant last = written.get();
        // Of requests at the same time one writes.
        if (!at.isBefore(last.plus(ACCESS_WRITTEN_EVERY)) && written.compareAndSet(last, at)) {
            accesses.write(reading.id(), at);
        }
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        forget(id);
    }

    private void forget(String id) {
        endings.incrementAndGet();
        held.remove(id);
    }

    @Override
    public Map<String, CachedSession<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        return stored.findByIndexNameAndIndexValue(indexName, indexValue).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> view(CachedSession.Reading.of(entry.getValue()))));
    }
}
