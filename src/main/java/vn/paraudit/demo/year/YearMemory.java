package vn.paraudit.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How far the year is played, and what its acts brought that later ones need. It is kept with every month that is played. */
@Repository
class YearMemory {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    YearMemory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A year that was begun.
     *
     * @param today     day from which its days count, also when it goes on later
     * @param script    fingerprint of the script that it follows
     * @param playedTo  moment up to which everything is played; {@code null} before the first month is
     * @param endedAt   when it came to its end; {@code null} while it can go on
     */
    record Kept(LocalDate today, String script, OffsetDateTime playedTo, OffsetDateTime endedAt) {

        Instant reached() {
            return playedTo == null ? Instant.EPOCH : playedTo.toInstant();
        }
    }

    Optional<Kept> read() {
        return jdbc.sql("select today, script, played_to, ended_at from demo_year").query(Kept.class).optional();
    }

    void begin(LocalDate today, String script) {
        jdbc.sql("insert into demo_year (today, script) values (:today, :script)").param("today", today)
            .param("script", script).update();
    }

    void reach(Instant moment) {
        jdbc.sql("update demo_year set played_to = :moment").param("moment", moment.atOffset(ZoneOffset.UTC)).update();
    }

    void end(Instant at) {
        jdbc.sql("update demo_year set ended_at = :at").param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Keeps what an act brought. */
    <T> void keep(long act, T brought) {
        jdbc.sql("insert into demo_act (number, brought) values (:number, :brought)").param("number", act)
            .param("brought", json.writeValueAsString(brought)).update();
    }

    /** What an act brought that was played before. */
    <T> T brought(long act, TypeReference<T> type) {
        return json.readValue(jdbc.sql("select brought from demo_act where number = :number").param("number", act).query(String.class).single(), type);
    }
}
