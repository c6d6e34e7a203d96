package vn.paraudit.evidence.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that proves something about a subject.
 *
 * @param sha256      of the content, 64 small hexadecimal digits
 * @param size        in bytes
 * @param name        under which it was sent, made safe
 * @param takenAt     what the sender's device claims; {@code null} when it claims nothing
 * @param receivedAt  by the server's clock
 * @param withdrawal  {@code null} as long as it was not taken back
 */
public record Evidence(
    UUID id, Subject subject, String sha256, long size, String mediaType, String name, UUID uploadedBy, Instant takenAt, Instant receivedAt,
    Withdrawal withdrawal) {

    /** What evidence is attached to; the module that owns the kind knows the id. */
    public record Subject(String kind, String id) {
    }

    /** Who took it back, when and why. The file stays. */
    public record Withdrawal(UUID by, Instant at, String reason) {
    }
}
