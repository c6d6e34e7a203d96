package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.document.OfficialDocuments;
import vn.paraudit.finding.model.Remedy;
import vn.paraudit.finding.model.RemedyPapers;
import vn.paraudit.finding.model.RemedyRepository;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;

/** Keeps the letters that urge units. */
@Component
class LetterBook {

    private static final String SECOND = "SECOND";
    private static final String REPORT = "CHAIR";

    private final RemedyRepository remedies;
    private final OfficialDocuments documents;
    private final Units units;
    private final Texts texts;
    private final Deadlines deadlines;
    private final CaseActs acts;
    private final TimeSource time;

    LetterBook(RemedyRepository remedies, OfficialDocuments documents, Units units, Texts texts, Deadlines deadlines, CaseActs acts,
            TimeSource time) {
        this.remedies = remedies;
        this.documents = documents;
        this.units = units;
        this.texts = texts;
        this.deadlines = deadlines;
        this.acts = acts;
        this.time = time;
    }

    LocalDate today() {
        return time.today();
    }

    void sign(UUID remedyId, RemedyRepository.Letter letter, String event, Actor by) {
        OfficialDocuments.Document paper = documents.issue(draft(remedies.get(remedyId), letter), letter.number(), null);
        remedies.addLetter(paper.id(), remedyId, letter.numbered(paper.number()));
        deadlines.recordEvent(remedyId, event, letter.signedOn());
        acts.add(remedyId, "remedy-letter-signed", Map.of("kind", letter.kind()), by);
    }

    /** The first letter and the report come from Home Affairs, the second letter from the provincial committee. */
    private OfficialDocuments.Draft draft(Remedy remedy, RemedyRepository.Letter letter) {
        String unit = units.namesOf(List.of(remedy.unitCode())).getOrDefault(remedy.unitCode(), remedy.unitCode());
        String title = texts.get("remedy.paper." + letter.kind(), Map.of("unit", unit), Texts.VIETNAMESE);
        return new OfficialDocuments.Draft(REPORT.equals(letter.kind()) ? "BC" : "CV", SECOND.equals(letter.kind()) ? IssuingBody.PROVINCE
            : IssuingBody.HOME_AFFAIRS, title, remedy.unitCode(), RemedyPapers.SUBJECT, remedy.id(), letter.signedBy(), Map.of("text", letter.body()));
    }
}
