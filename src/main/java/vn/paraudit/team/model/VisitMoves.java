package vn.paraudit.team.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.team.VisitSession;
import vn.paraudit.team.VisitsMoved;

/** The acts by which visits got other times or places, and whether the unit has seen the notice. */
@Repository
public class VisitMoves {

    private final JdbcClient jdbc;

    VisitMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One that was done.
     *
     * @param seenAt  when somebody of the unit had seen the notice; {@code null} until then
     */
    public record Done(UUID act, String unitCode, VisitsMoved.Kind kind, LocalDate fromDay, VisitSession fromSession, @Nullable String fromPlace,
        String reason, UUID movedBy, Instant movedAt, @Nullable Instant seenAt) {
    }

    void add(UUID planId, VisitMove move, UUID by, Instant at) {
        jdbc.sql("""
            insert into team_visit_move (id, act, plan_id, unit_code, kind, from_day, from_session, from_place, to_day, to_session, to_place, reason,
                                         moved_by, moved_at)
            values (:id, :act, :plan, :unit, :kind, :fromDay, :fromSession, :fromPlace, :toDay, :toSession, :toPlace, :reason, :by, :at)
            """).param("id", move.id()).param("act", move.act()).param("plan", planId).param("unit", move.before().unitCode())
            .param("kind", move.kind().name()).param("fromDay", move.before().day()).param("fromSession", move.before().session().name())
            .param("fromPlace", move.before().place()).param("toDay", move.after().day()).param("toSession", move.after().session().name())
            .param("toPlace", move.after().place()).param("reason", move.reason()).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Notes that somebody of the unit has seen the notice of a move; later ones change nothing. */
    void seen(UUID id, String seatKey, UUID by, Instant at) {
        jdbc.sql("""
            update team_visit_move set seen_by = :by, seen_at = :at
             where id = :id and seen_at is null and right(:seatKey, length(unit_code) + 6) = '@unit/' || unit_code
            """).param("id", id).param("seatKey", seatKey).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** All moves of the visits of a plan, the latest first. */
    public List<Done> of(UUID planId) {
        return jdbc.sql("select * from team_visit_move where plan_id = :plan order by moved_at desc, id desc").param("plan", planId)
            .query(VisitMoves::map).list();
    }

    private static Done map(ResultSet row, int index) throws SQLException {
        OffsetDateTime seen = row.getObject("seen_at", OffsetDateTime.class);
        return new Done(row.getObject("act", UUID.class), row.getString("unit_code"), VisitsMoved.Kind.valueOf(row.getString("kind")),
            row.getObject("from_day", LocalDate.class), VisitSession.valueOf(row.getString("from_session")), row.getString("from_place"),
            row.getString("reason"), row.getObject("moved_by", UUID.class), row.getObject("moved_at", OffsetDateTime.class).toInstant(),
            seen == null ? null : seen.toInstant());
    }
}
