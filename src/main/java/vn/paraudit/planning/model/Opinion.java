package vn.paraudit.planning.model;

import java.time.Instant;
import java.util.UUID;

/** What a consulted department said of the draft; one per department and round. */
public record Opinion(String unitCode, int round, boolean agrees, String text, UUID givenBy, Instant givenAt) {
}
