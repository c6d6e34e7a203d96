package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.model.RemedyRepository;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;

/** Keeps the letters that urge units. */
@Component
class LetterBook {

    private final RemedyRepository remedies;
    private final Deadlines deadlines;
    private final CaseActs acts;
    private final TimeSource time;

    LetterBook(RemedyRepository remedies, Deadlines deadlines, CaseActs acts, TimeSource time) {
        this.remedies = remedies;
        this.deadlines = deadlines;
        this.acts = acts;
        this.time = time;
    }

    LocalDate today() {
        return time.today();
    }

    void sign(UUID remedyId, RemedyRepository.Letter letter, String event, Actor by) {
        remedies.addLetter(remedyId, letter);
        deadlines.recordEvent(remedyId, event, letter.signedOn());
        acts.add(remedyId, "remedy-letter-signed", Map.of("kind", letter.kind()), by);
    }
}
