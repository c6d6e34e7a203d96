package vn.paraudit.security;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One act in the audit trail.
 *
 * @param sequence   1, 2, 3 … per subject without gaps
 * @param actorId    who did it
 * @param actingFor  in whose place, or {@code null}
 */
public record AuditEntry(
    long sequence, Instant at, UUID actorId, String actorName, UUID actingFor, String act, Map<String, Object> before,
    Map<String, Object> after, String hash) {
}
