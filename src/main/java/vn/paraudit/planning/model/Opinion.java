package vn.paraudit.planning.model;

import java.time.Instant;
import java.util.UUID;

/** What a consulted department said of the draft, and what became of it; one per department and round. */
public record Opinion(String unitCode, int round, boolean agrees, String text, UUID givenBy, Instant givenAt, String answer) {

    /** Whether it asks for an answer: it disagrees or says something. */
    public boolean asksForAnswer() {
        return !agrees || text != null && !text.isBlank();
    }
}
