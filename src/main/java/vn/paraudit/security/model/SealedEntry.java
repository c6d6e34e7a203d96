package vn.paraudit.security.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.security.AuditEntry;

/** The texts of one entry of the audit trail as they are stored and sealed. */
record SealedEntry(
    long sequence, OffsetDateTime at, UUID actorId, String actorName, UUID actingFor, String act, String before, String after, String hash) {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {
    };

    static final String COLUMNS = "sequence, at, actor_id, actor_name, acting_for, act, before::text, after::text, hash";

    static SealedEntry of(ResultSet row) throws SQLException {
        return new SealedEntry(row.getLong("sequence"), row.getObject("at", OffsetDateTime.class), row.getObject("actor_id", UUID.class),
            row.getString("actor_name"), row.getObject("acting_for", UUID.class), row.getString("act"), row.getString("before"),
            row.getString("after"), row.getString("hash"));
    }

    AuditEntry entry(JsonMapper json) {
        return new AuditEntry(sequence, at.toInstant(), actorId, actorName, actingFor, act, json.readValue(before, FACTS), json.readValue(after, FACTS),
            hash);
    }

    /** The hash that this entry must have after the one before it. */
    String sealed(String previousHash) {
        String content = String.join("\n", previousHash, Long.toString(sequence), at.toInstant().toString(), actorId.toString(), actorName,
            String.valueOf(actingFor), act, before, after);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
