package vn.paraudit.security.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.security.AuditEntry;
import vn.paraudit.security.AuditTrail.Subject;

/** Finds acts across all subjects by who did them or for whom, when, and what they were: newest first, each way along an index. */
@Repository
public class AuditSearch {

    /** Words that fit more people than this look for the first of them only. */
    private static final int MOST_PEOPLE = 20;
    private static final String NEWEST_FIRST = " order by at desc, subject_id desc, sequence desc limit :most";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditSearch(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What is looked for.
     *
     * @param who   words of the name of whoever did it, or for whom it was done; blank for everybody
     * @param act   stable name of the act, or {@code null} for every act
     * @param from  first moment, or {@code null} for the beginning
     * @param to    first moment that is too late, or {@code null} for none
     */
    public record Wanted(String who, @Nullable String act, @Nullable Instant from, @Nullable Instant to) {
    }

    /** Where a page of acts ends. */
    public record Place(Instant at, UUID subjectId, long sequence) {
    }

    /** An act and whose it is. */
    public record Hit(Subject subject, UUID subjectId, AuditEntry entry) {

        public Place place() {
            return new Place(entry.at(), subjectId, entry.sequence());
        }
    }

    /** @param after  where the page begins, or {@code null} */
    public List<Hit> find(Wanted wanted, @Nullable Place after, int most) {
        String acts = "select subject, subject_id, " + SealedEntry.COLUMNS + " from audit_entry where true"
            + (wanted.from() == null ? "" : " and at >= :from") + (wanted.to() == null ? "" : " and at < :to")
            + (wanted.act() == null ? "" : " and act = :act")
            + (after == null ? "" : " and (at, subject_id, sequence) < (:afterAt, :afterId, :afterSequence)");
        boolean everybody = wanted.who().isBlank();
        // An act of one of them for another of them is found once.
        String sql = everybody ? acts + NEWEST_FIRST : "select found.* from unnest(:people::uuid[]) person cross join lateral (("
            + acts + " and actor_id = person" + NEWEST_FIRST + ") union all ("
            + acts + " and acting_for = person and actor_id <> all (:people::uuid[])" + NEWEST_FIRST + ")) found" + NEWEST_FIRST;
        return jdbc.sql(sql).param("from", utc(wanted.from())).param("to", utc(wanted.to()))
            .param("act", wanted.act()).param("most", most).param("people", everybody ? new String[0] : people(wanted.who()))
            .param("afterAt", after == null ? null : utc(after.at())).param("afterId", after == null ? null : after.subjectId())
            .param("afterSequence", after == null ? null : after.sequence())
            .query((row, index) -> new Hit(Subject.valueOf(row.getString("subject")), row.getObject("subject_id", UUID.class),
                SealedEntry.of(row).entry(json))).list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private String[] people(String words) {
        return jdbc.sql("select person_id::text from account where words @@ words_sought(:words) order by name, id limit :most").param("words", words)
            .param("most", MOST_PEOPLE).query(String.class).list().toArray(String[]::new);
    }

    /** The acts that were ever done, by their stable names; each is found by one step along the index. */
    public List<String> acts() {
        return jdbc.sql("""
            with recursive done (act) as (
                (select act from audit_entry order by act limit 1)
                union all
                select (select entry.act from audit_entry entry where entry.act > done.act order by entry.act limit 1) from done where done.act is not null)
            select act from done where act is not null
            """).query(String.class).list();
    }
}
