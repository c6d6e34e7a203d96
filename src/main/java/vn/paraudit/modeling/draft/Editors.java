package vn.paraudit.modeling.draft;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which draft open right now. */
@Repository
public class Editors {

    /** Who was not heard of for so long has closed it. */
    private static final Duration GONE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    Editors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who has a draft open. */
    public record Editor(UUID draftId, UUID personId, Instant since) {
    }

    void see(UUID draftId, UUID personId, Instant now) {
        jdbc.sql("""
            insert into model_editor (draft_id, person_id, since, seen_at) values (:draftId, :personId, :now, :now)
            on conflict (draft_id, person_id) do update
               set seen_at = excluded.seen_at,
                   since = case when model_editor.seen_at < :gone then excluded.since else model_editor.since end
            """).param("draftId", draftId).param("personId", personId).param("now", now.atOffset(ZoneOffset.UTC))
            .param("gone", now.minus(GONE).atOffset(ZoneOffset.UTC)).update();
    }

    /** Everybody but one who has one of these drafts open, the longest first. */
    public List<Editor> others(List<UUID> draftIds, UUID me, Instant now) {
        if (draftIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
            select draft_id, person_id, since from model_editor
             where draft_id in (:draftIds) and person_id <> :me and seen_at >= :gone order by since
            """).param("draftIds", draftIds).param("me", me).param("gone", now.minus(GONE).atOffset(ZoneOffset.UTC)).query(Editor.class).list();
    }
}
