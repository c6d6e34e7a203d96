package vn.paraudit.sandbox;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.CurrentUser;

/** Which content of a draft somebody has last begun a case of, so that whoever releases it knows whether it was ever tried. */
@Repository
public class Trials {

    private final JdbcClient jdbc;
    private final Scenarios scenarios;
    private final CurrentUser currentUser;
    private final TimeSource time;

    Trials(JdbcClient jdbc, Scenarios scenarios, CurrentUser currentUser, TimeSource time) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.currentUser = currentUser;
        this.time = time;
    }

    /** Nobody has tried the draft; only another content of it; just this one. */
    public enum Tried {
        NEVER, EARLIER, THIS
    }

    /** @param content  what {@link Scenarios#hash} says of the files that are tried */
    @Transactional
    void record(UUID draftId, String content) {
        jdbc.sql("""
            insert into model_trial (draft_id, content, tried_by, tried_at) values (:draft, :content, :by, :at)
            on conflict (draft_id) do update set content = excluded.content, tried_by = excluded.tried_by, tried_at = excluded.tried_at
            """).param("draft", draftId).param("content", content).param("by", currentUser.get().personId())
            .param("at", time.now().atOffset(ZoneOffset.UTC)).update();
    }

    /** A kept run that was played on the content counts like a case that somebody begins. */
    @Transactional(readOnly = true)
    public Tried of(UUID draftId, Map<String, byte[]> files) {
        String content = Scenarios.hash(files);
        boolean played = scenarios.list(draftId).stream().anyMatch(scenario -> scenario.last() != null && scenario.last().hash().equals(content));
        return played ? Tried.THIS : jdbc.sql("select content from model_trial where draft_id = :draft").param("draft", draftId).query(String.class)
            .optional().map(last -> last.equals(content) ? Tried.THIS : Tried.EARLIER).orElse(Tried.NEVER);
    }
}
