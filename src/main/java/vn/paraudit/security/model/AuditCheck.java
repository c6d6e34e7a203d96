package vn.paraudit.security.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.security.SealedTexts;

/** Computes every hash of the audit trail anew, and of whatever else is kept with its hash, one row in memory at a time. */
@Service
public class AuditCheck {

    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final List<SealedTexts> sealedTexts;

    AuditCheck(JdbcClient jdbc, List<SealedTexts> sealedTexts) {
        this.jdbc = jdbc;
        this.sealedTexts = List.copyOf(sealedTexts);
    }

    /** Place of a chain among all, in their order. */
    public record Place(String subject, UUID id) {
    }

    /**
     * A chain that does not fit, or a sealed text.
     *
     * @param sequence  the first entry that does not fit; 0 for a text, which has none
     */
    public record Broken(String subject, UUID id, long sequence) {
    }

    /**
     * What was looked at.
     *
     * @param total  chains there are altogether
     * @param texts  sealed texts; they are looked at after the last chain
     * @param next   the last chain that was looked at, {@code null} when there are no more
     */
    public record Result(List<Broken> broken, long chains, long entries, long texts, long total, Place next) {
    }

    /**
     * Checks chains after a place, all at the same moment.
     *
     * @param most  how many chains; all that there are when it is 0
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result check(Place after, int most) {
        Place start = after == null ? new Place("", new UUID(0, 0)) : after;
        Optional<Place> end = most == 0 ? Optional.empty() : jdbc.sql("""
            select subject, subject_id as id from audit_head where (subject, subject_id) > (:subject, :id)
             order by subject, subject_id offset :most limit 1
            """).param("subject", start.subject()).param("id", start.id()).param("most", most - 1).query(Place.class).optional();
        Walk walk = new Walk();
        walk(start, end.orElse(null), walk);
        walk.finish();
        boolean last = end.isEmpty() || !isMoreAfter(end.get());
        long texts = 0;
        for (SealedTexts kept : last ? sealedTexts : List.<SealedTexts>of()) {
            texts += kept.check(id -> walk.broken.add(new Broken(kept.kind(), id, 0)));
        }
        long total = jdbc.sql("select count(*) from audit_head").query(Long.class).single();
        return new Result(List.copyOf(walk.broken), walk.chains, walk.entries, texts, total, last ? null : end.get());
    }

    private boolean isMoreAfter(Place place) {
        return jdbc.sql("select exists (select 1 from audit_head where (subject, subject_id) > (:subject, :id))").param("subject", place.subject())
            .param("id", place.id()).query(Boolean.class).single();
    }

    /** A head without entries and entries without a head are rows too: somebody took the others away. */
    private void walk(Place start, Place end, Walk walk) {
        String upTo = end == null ? "" : " and (subject, subject_id) <= (:endSubject, :endId)";
        jdbc.sql("with head as (select * from audit_head where (subject, subject_id) > (:subject, :id)" + upTo + "),"
                + " entry as (select * from audit_entry where (subject, subject_id) > (:subject, :id)" + upTo + ")"
                + " select subject, subject_id, head.sequence as length, head.hash as last_hash, entry.sequence, at, actor_id, actor_name, acting_for,"
                + " act, before::text, after::text, entry.hash from head full join entry using (subject, subject_id)"
                + " order by subject, subject_id, entry.sequence")
            .withFetchSize(ROWS_AT_A_TIME).param("subject", start.subject()).param("id", start.id())
            .param("endSubject", end == null ? "" : end.subject()).param("endId", end == null ? start.id() : end.id()).query((RowCallbackHandler) walk::row);
    }

    /** Goes along the rows, chain by chain. */
    private static final class Walk {

        private final List<Broken> broken = new ArrayList<>();
        private long chains;
        private long entries;
        private Place chain;
        private boolean whole;
        private long expected;
        private String previous;
        private long length;
        private String lastHash;

        void row(ResultSet row) throws SQLException {
            Place here = new Place(row.getString("subject"), row.getObject("subject_id", UUID.class));
            if (!here.equals(chain)) {
                finish();
                begin(here, row);
            }
            if (row.getObject("act") == null) {
                return;
            }
            entries++;
            SealedEntry entry = SealedEntry.of(row);
            if (whole && (entry.sequence() != expected || !entry.sealed(previous).equals(entry.hash()))) {
                report(expected);
            }
            previous = entry.hash();
            expected++;
        }

        private void begin(Place here, ResultSet row) throws SQLException {
            chain = here;
            chains++;
            whole = true;
            expected = 1;
            previous = "";
            length = row.getLong("length");
            lastHash = row.getString("last_hash");
        }

        /** The head says how long the chain is and how it ends. */
        void finish() {
            if (chain != null && whole && (length != expected - 1 || !previous.equals(lastHash))) {
                report(length == expected - 1 ? length : Math.min(length, expected - 1) + 1);
            }
            chain = null;
        }

        private void report(long sequence) {
            broken.add(new Broken(chain.subject(), chain.id(), sequence));
            whole = false;
        }
    }
}
