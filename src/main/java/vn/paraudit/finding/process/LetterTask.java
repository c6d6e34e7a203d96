package vn.paraudit.finding.process;

import java.util.Map;
import java.util.UUID;
import vn.paraudit.finding.model.RemedyRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.WorkItem;

/** A letter on what is overdue, drafted by the product and signed by a person. */
abstract class LetterTask extends RemedyTask {

    private final LetterBook letters;
    private final String kind;
    private final String event;

    /**
     * @param kind   FIRST, SECOND or CHAIR
     * @param event  event of the deadline table that the signature is
     */
    LetterTask(String element, RemedyForms forms, LetterBook letters, String kind, String event) {
        super(element, forms);
        this.letters = letters;
        this.kind = kind;
        this.event = event;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms().overdue(item.caseId());
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return Map.of("letterText", forms().letter(item.caseId(), kind));
    }

    void sign(UUID remedyId, String body, String number, String consequence, Actor by) {
        letters.sign(remedyId, new RemedyRepository.Letter(kind, body, number, consequence, by.personId(), letters.today()), event, by);
    }
}
