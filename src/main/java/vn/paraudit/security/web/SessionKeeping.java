package vn.paraudit.security.web;

import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Keeps sessions in the database without a write, and mostly without a read, for each request. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(SessionKeeping.class);

    @Bean
    @Primary
    FindByIndexNameSessionRepository<? extends Session> cachedSessions(JdbcIndexedSessionRepository stored, JdbcClient jdbc) {
        return cached(stored, jdbc);
    }

    private static <S extends Session> CachedSessions<S> cached(FindByIndexNameSessionRepository<S> stored, JdbcClient jdbc) {
        return new CachedSessions<>(stored, (id, at) -> writeAccess(jdbc, id, at), System::nanoTime);
    }

    /** One statement that waits for no disk: what a crash may lose of it is a minute of one session's age. */
    private static void writeAccess(JdbcClient jdbc, String id, Instant at) {
        try {
            jdbc.sql("""
                update spring_session set last_access_time = :at, expiry_time = :at + max_inactive_interval * 1000
                  from (select set_config('synchronous_commit', 'off', true) as level) relaxed
                 where relaxed.level = 'off' and session_id = :id and last_access_time < :at
                """).params(Map.of("at", at.toEpochMilli(), "id", id)).update();
        } catch (DataAccessException unreachable) {
            // A page that can be read is not refused because its reading cannot be noted.
            LOG.warn("The last access of a session was not written: {}", unreachable.getMessage());
        }
    }
}
