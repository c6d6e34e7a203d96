package vn.paraudit.security.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.TimeSource;

/**
 * Slows guessing down without shutting anybody out. Failures make one account wait at one address, or at one device that was signed in before; an
 * address as a whole waits late and briefly; an account that is guessed at from many addresses makes every new address wait sooner, never
 * an account as such. An attempt counts before it is judged, so that many at once are not more than one after another.
 */
@Repository
@Transactional
class SignInThrottle {

    /** Failures that cost nothing; from then on every failure doubles the wait. */
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    /** Many people can stand behind one address. */
    private static final int FREE_OF_ADDRESS = 500;
    private static final Duration FIRST_WAIT_OF_ADDRESS = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT_OF_ADDRESS = Duration.ofSeconds(10);
    /** Failures at one account, from wherever they come, after which the first one at a new address makes it wait. */
    private static final int FREE_OF_ACCOUNT = 50;
    /** After so long without a failure the count starts anew. */
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TimeSource time;

    SignInThrottle(JdbcClient jdbc, TimeSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * Where attempts come from.
     *
     * @param own  what waits for its failures
     */
    record Source(String own, List<Shared> shared) {

        /** A source that is shared with others, who should not wait for it soon. */
        private record Shared(String key, int free, Duration first, Duration longest) {
        }

        /** An attempt from an address where this account was not signed in before. */
        static Source of(String username, String address) {
            String name = username.toLowerCase(Locale.ROOT);
            return new Source(key("pair", name, address), List.of(
                new Shared(key("account", name), Integer.MAX_VALUE, Duration.ZERO, Duration.ZERO),
                new Shared(key("address", address), FREE_OF_ADDRESS, FIRST_WAIT_OF_ADDRESS, LONGEST_WAIT_OF_ADDRESS)));
        }

        /** An attempt that others cannot make, on a device that was signed in before or by somebody who is signed in. */
        static Source ofOne(String kind, String id) {
            return new Source(key(kind, id), List.of());
        }

        /** Names that people type can be passwords: only a digest is kept. */
        private static String key(String kind, String... parts) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
                return kind + ":" + HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    /**
     * Counts an attempt as a failure until it is known to be none.
     *
     * @throws TooManyAttempts when its source has to wait; the attempt is not counted then
     */
    void begin(Source source) {
        forgettable();
        OffsetDateTime now = time.now().atOffset(ZoneOffset.UTC);
        List<String> shared = source.shared().stream().map(Source.Shared::key).toList();
        boolean guessedAt = false;
        if (!shared.isEmpty()) {
            record Kept(boolean many, OffsetDateTime until) {
            }
            Kept kept = jdbc.sql("""
                select coalesce(bool_or(source like 'account:%' and failures >= :free and last_at >= :forget), false) as many,
                       max(blocked_until) filter (where blocked_until > :now) as until
                  from sign_in_failure where source = any(:sources::text[])
                """).param("free", FREE_OF_ACCOUNT).param("forget", now.minus(FORGET_AFTER)).param("now", now)
                .param("sources", shared.toArray(String[]::new)).query(Kept.class).single();
            if (kept.until() != null) {
                throw new TooManyAttempts(Duration.between(now, kept.until()));
            }
            guessedAt = kept.many();
        }
        boolean counted = count(source.own(), guessedAt ? 1 : FREE, FIRST_WAIT, LONGEST_WAIT, now);
        if (!counted) {
            OffsetDateTime until = jdbc.sql("select blocked_until from sign_in_failure where source = :source").param("source", source.own())
                .query(OffsetDateTime.class).optional().orElse(now);
            throw new TooManyAttempts(Duration.between(now, until));
        }
    }

    /** The attempt was a failure also to those who share its source. */
    void failed(Source source) {
        OffsetDateTime now = time.now().atOffset(ZoneOffset.UTC);
        source.shared().forEach(each -> count(each.key(), each.free(), each.first(), each.longest(), now));
    }

    /** The attempt was none, and those before it are forgiven. */
    void succeeded(Source source) {
        jdbc.sql("delete from sign_in_failure where source = :source").param("source", source.own()).update();
    }

    /** Whether it was counted: what waits counts no further. */
    private boolean count(String source, int free, Duration first, Duration longest, OffsetDateTime now) {
        return jdbc.sql("""
            insert into sign_in_failure as kept (source, failures, last_at, blocked_until)
            values (:source, 1, :now, case when :free <= 1 then :now + :first * interval '1 second' end)
            on conflict (source) do update set (failures, last_at, blocked_until) =
                (select count, :now, case when count >= :free then :now + least(:first * power(2, least(count - :free, 20)), :longest) * interval '1 second' end
                   from (select case when kept.last_at < :forget then 1 else kept.failures + 1 end as count) as counted)
             where kept.blocked_until is null or kept.blocked_until <= :now
            """).param("source", source).param("now", now).param("free", free).param("first", first.toSeconds())
            .param("longest", longest.toSeconds()).param("forget", now.minus(FORGET_AFTER)).update() > 0;
    }

    /** What a crash of the database may forget: nobody needs to wait for the disk here. */
    void forgettable() {
        jdbc.sql("set local synchronous_commit = off").update();
    }

    /** Removes what counts no more. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        jdbc.sql("delete from sign_in_failure where last_at < :forget and coalesce(blocked_until, last_at) < :now")
            .param("forget", time.now().minus(FORGET_AFTER).atOffset(ZoneOffset.UTC)).param("now", time.now().atOffset(ZoneOffset.UTC)).update();
    }
}
