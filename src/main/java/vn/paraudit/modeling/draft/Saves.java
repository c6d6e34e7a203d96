package vn.paraudit.modeling.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.TwoPersons;

/** Everything that was ever saved of a draft. The same content is kept once, however often it is saved. */
@Repository
public class Saves {

    private static final TypeReference<TreeMap<String, String>> HASHES = new TypeReference<>() {
    };
    /** What one person saves within this time without a word stands as one version: drawing saves by itself every few seconds. */
    private static final Duration ONE_STROKE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Saves(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One saved version.
     *
     * @param hash  over names and contents of all files
     */
    public record Save(UUID draftId, int number, UUID savedBy, Instant savedAt, String note, String hash) {
    }

    void add(Save save, Map<String, byte[]> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((name, content) -> {
            String hash = hash(content);
            hashes.put(name, hash);
            jdbc.sql("insert into model_file (hash, content) values (:hash, :content) on conflict do nothing").param("hash", hash)
                .param("content", content).update();
        });
        jdbc.sql("""
            insert into model_save (draft_id, number, saved_by, saved_at, note, files, hash)
            values (:draftId, :number, :by, :at, :note, :files::jsonb, :hash)
            """).param("draftId", save.draftId()).param("number", save.number()).param("by", save.savedBy())
            .param("at", save.savedAt().atOffset(ZoneOffset.UTC)).param("note", save.note())
            .param("files", json.writeValueAsString(hashes)).param("hash", save.hash()).update();
    }

    /** Drops the version before this one when both belong to one stroke of one person; the first version of a draft stays. */
    void dropWithinStroke(Save save) {
        jdbc.sql("""
            delete from model_save
             where draft_id = :draftId and number = :previous and number > 1 and saved_by = :by and note = '' and saved_at > :since
            """).param("draftId", save.draftId()).param("previous", save.number() - 1).param("by", save.savedBy())
            .param("since", save.savedAt().minus(ONE_STROKE).atOffset(ZoneOffset.UTC)).update();
    }

    /** Versions of a draft, newest first, one row more than the page. */
    public List<Save> list(UUID draftId, int before, int size) {
        return jdbc.sql("""
            select draft_id, number, saved_by, saved_at, note, hash from model_save where draft_id = :draftId and number < :before
             order by number desc limit :size
            """).param("draftId", draftId).param("before", before).param("size", size + 1).query(Save.class).list();
    }

    public Optional<Save> find(UUID draftId, int number) {
        return jdbc.sql("select draft_id, number, saved_by, saved_at, note, hash from model_save where draft_id = :draftId and number = :number")
            .param("draftId", draftId).param("number", number).query(Save.class).optional();
    }

    public Map<String, byte[]> files(UUID draftId, int number) {
        Map<String, byte[]> files = new TreeMap<>();
        hashes(draftId, number).forEach((name, hash) -> files.put(name,
            jdbc.sql("select content from model_file where hash = :hash").param("hash", hash).query(byte[].class).single()));
        return files;
    }

    private Map<String, String> hashes(UUID draftId, int number) {
        return jdbc.sql("select files from model_save where draft_id = :draftId and number = :number").param("draftId", draftId)
            .param("number", number).query(String.class).optional().<Map<String, String>>map(text -> json.readValue(text, HASHES)).orElse(Map.of());
    }

    /** Everybody who ever changed a draft after it was opened, and who opened it. */
    public List<TwoPersons.Done> authors(UUID draftId) {
        return jdbc.sql("""
            select saved_by as person_id, (saved_at at time zone :zone)::date as "on" from model_save where draft_id = :draftId
            union select opened_by, (opened_at at time zone :zone)::date from model_draft where id = :draftId
            union select submitted_by, (submitted_at at time zone :zone)::date from model_draft where id = :draftId and submitted_by is not null
            """).param("zone", TimeSource.ZONE.getId()).param("draftId", draftId).query(TwoPersons.Done.class).list();
    }

    /** The hash of a set: SHA-256 over the names and the hashes of its files, by name. */
    public static String hash(Map<String, byte[]> files) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(files).forEach((name, content) -> all.append(hash(content)).append("  ").append(name).append('\n'));
        return hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
