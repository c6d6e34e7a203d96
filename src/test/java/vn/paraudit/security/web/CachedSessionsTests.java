package vn.paraudit.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

/** What is believed of a session, for how long, and what is written of it. */
class CachedSessionsTests {

    private final Store store = new Store();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
    private final List<Instant> written = new ArrayList<>();
    private final CachedSessions<MapSession> sessions = new CachedSessions<>(store, (id, at) -> written.add(at), nanos::get);
    private String id;

    /** The sessions of all nodes, with a count of reads and something that may happen during one. */
    private static final class Store implements FindByIndexNameSessionRepository<MapSession> {

        private final Map<String, org.springframework.session.Session> rows = new ConcurrentHashMap<>();
        private final MapSessionRepository kept = new MapSessionRepository(rows);
        private int reads;
        private Runnable afterRead = () -> { };

        @Override
        public MapSession createSession() {
            return kept.createSession();
        }

        @Override
        public void save(MapSession session) {
            kept.save(session);
        }

        @Override
        public MapSession findById(String id) {
            reads++;
            MapSession found = kept.findById(id);
            afterRead.run();
            return found;
        }

        @Override
        public void deleteById(String id) {
            kept.deleteById(id);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String name, String value) {
            return new HashMap<>(rows).keySet().stream().collect(Collectors.toMap(key -> key, kept::findById));
        }
    }

    @BeforeEach
    void begin() {
        CachedSession<MapSession> session = sessions.createSession();
        session.setAttribute("who", "Mai");
        sessions.save(session);
        id = session.getId();
        store.reads = 0;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void request(Instant at) {
        CachedSession<MapSession> session = sessions.findById(id);
        session.setLastAccessedTime(at);
        sessions.save(session);
    }

    @Test
    void oneReadServesTheRequestsOfTwoSecondsAndNoneIsWritten() {
        Instant start = sessions.findById(id).getLastAccessedTime();
        for (int request = 0; request < 20; request++) {
            request(start.plusMillis(100L * request));
        }
        assertThat(store.reads).isEqualTo(1);
        assertThat(written).isEmpty();
        assertThat(sessions.findById(id).<String>getAttribute("who")).isEqualTo("Mai");
        pass(CachedSessions.BELIEVED);
        sessions.findById(id);
        assertThat(store.reads).isEqualTo(2);
    }

    @Test
    void theLastAccessIsWrittenOnceAMinuteHoweverManyAsk() {
        Instant start = sessions.findById(id).getLastAccessedTime();
        request(start.plusSeconds(59));
        assertThat(written).isEmpty();
        request(start.plusSeconds(60));
        request(start.plusSeconds(60));
        request(start.plusSeconds(90));
        assertThat(written).containsExactly(start.plusSeconds(60));
        request(start.plusSeconds(120));
        assertThat(written).hasSize(2);
    }

    @Test
    void whatEndsHereIsOverAtOnce() {
        sessions.findById(id);
        sessions.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void whatEndsWhileItIsReadIsNotBelieved() {
        store.afterRead = () -> {
            store.afterRead = () -> { };
            sessions.deleteById(id);
        };
        sessions.findById(id);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void whatEndsOnAnotherNodeIsOverWithinTwoSeconds() {
        sessions.findById(id);
        store.deleteById(id);
        pass(CachedSessions.BELIEVED.minusMillis(1));
        assertThat(sessions.findById(id)).isNotNull();
        pass(Duration.ofMillis(1));
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void aChangeIsSeenByTheNextRequestAndNotByOneBeside() {
        CachedSession<MapSession> beside = sessions.findById(id);
        CachedSession<MapSession> changing = sessions.findById(id);
        changing.setAttribute("who", "Duy");
        sessions.save(changing);
        assertThat(beside.<String>getAttribute("who")).isEqualTo("Mai");
        assertThat(sessions.findById(id).<String>getAttribute("who")).isEqualTo("Duy");
    }

    @Test
    void aNewIdMakesTheOldOneWorthNothing() {
        CachedSession<MapSession> session = sessions.findById(id);
        String now = session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(id)).isNull();
        assertThat(sessions.findById(now).<String>getAttribute("who")).isEqualTo("Mai");
    }

    @Test
    void aChangeOfASessionThatEndedElsewhereBeginsAnEmptyOne() {
        CachedSession<MapSession> session = sessions.findById(id);
        store.deleteById(id);
        session.setAttribute("place", "x");
        assertThat(session.getId()).isNotEqualTo(id);
        assertThat(session.<String>getAttribute("who")).isNull();
    }
}
