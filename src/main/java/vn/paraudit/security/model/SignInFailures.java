package vn.paraudit.security.model;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.TimeSource;

/** Counts failed sign-ins and says who has to wait. */
@Repository
class SignInFailures {

    /** Failures that cost nothing; from then on every failure doubles the wait. */
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    /** After so long without a failure the count starts anew. */
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TimeSource time;

    SignInFailures(JdbcClient jdbc, TimeSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Optional<Duration> waitOf(List<String> sources) {
        OffsetDateTime now = time.now().atOffset(ZoneOffset.UTC);
        return jdbc.sql("select max(blocked_until) from sign_in_failure where source = any(:sources::text[]) and blocked_until > :now")
            .param("sources", sources.toArray(String[]::new)).param("now", now).query(OffsetDateTime.class).optional()
            .map(until -> Duration.between(now, until));
    }

    void count(List<String> sources) {
        OffsetDateTime now = time.now().atOffset(ZoneOffset.UTC);
        for (String source : sources) {
            int failures = jdbc.sql("""
                insert into sign_in_failure (source, failures, last_at) values (:source, 1, :now)
                on conflict (source) do update set last_at = :now,
                    failures = case when sign_in_failure.last_at < :forget then 1 else sign_in_failure.failures + 1 end
                returning failures
                """).param("source", source).param("now", now).param("forget", now.minus(FORGET_AFTER)).query(Integer.class).single();
            if (failures >= FREE) {
                jdbc.sql("update sign_in_failure set blocked_until = :until where source = :source")
                    .param("until", now.plus(waitAfter(failures))).param("source", source).update();
            }
        }
    }

    private static Duration waitAfter(int failures) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    void forget(String source) {
        jdbc.sql("delete from sign_in_failure where source = :source").param("source", source).update();
    }
}
