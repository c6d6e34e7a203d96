package vn.paraudit.security.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session as one request sees it: what was read of it, until something of it changes; from then on the stored session itself.
 *
 * @param <S>  the stored session
 */
final class CachedSession<S extends Session> implements Session {

    /** What was read of a session. It is shared by requests and never changes. */
    record Reading(String id, Map<String, Object> attributes, Instant createdAt, Instant accessedAt, Duration maxInactive) {

        static Reading of(Session session) {
            Map<String, Object> attributes = session.getAttributeNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, session::<Object>getRequiredAttribute));
            return new Reading(session.getId(), attributes, session.getCreationTime(), session.getLastAccessedTime(),
                session.getMaxInactiveInterval());
        }
    }

    private final @Nullable Reading reading;
    private final Supplier<S> opening;
    private @Nullable S stored;
    private @Nullable Instant accessed;

    /** A session that exists, which is opened when something of it changes. */
    CachedSession(Reading reading, Supplier<S> opening) {
        this.reading = reading;
        this.opening = opening;
    }

    /** A session that begins with this request. */
    CachedSession(S beginning) {
        this.reading = null;
        this.opening = () -> beginning;
        this.stored = beginning;
    }

    /** What was read, {@code null} of a session that begins. */
    @Nullable Reading reading() {
        return reading;
    }

    /** The stored session where this request changed something of it, else {@code null}. */
    @Nullable S changed() {
        return stored;
    }

    private S change() {
        if (stored == null) {
            stored = opening.get();
            if (accessed != null) {
                stored.setLastAccessedTime(accessed);
            }
        }
        return stored;
    }

    @Override
    public String getId() {
        return stored != null ? stored.getId() : reading.id();
    }

    @Override
    public String changeSessionId() {
        return change().changeSessionId();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getAttribute(String name) {
        return stored != null ? stored.getAttribute(name) : (T) reading.attributes().get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored != null ? stored.getAttributeNames() : reading.attributes().keySet();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        change().setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        change().removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored != null ? stored.getCreationTime() : reading.createdAt();
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        accessed = at;
        if (stored != null) {
            stored.setLastAccessedTime(at);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        if (accessed != null) {
            return accessed;
        }
        return stored != null ? stored.getLastAccessedTime() : reading.accessedAt();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        change().setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored != null ? stored.getMaxInactiveInterval() : reading.maxInactive();
    }

    /** Expired ones are never found, and none expires while it is asked. */
    @Override
    public boolean isExpired() {
        return stored != null && stored.isExpired();
    }
}
