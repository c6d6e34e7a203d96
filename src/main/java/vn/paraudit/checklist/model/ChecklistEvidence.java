package vn.paraudit.checklist.model;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.checklist.SheetAccess;
import vn.paraudit.evidence.EvidenceAccess;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Actor;

/**
 * Evidence of one criterion of a section; the id is {@code <section>/<criterion>}. Who answers the section adds to it, until the section
 * is closed.
 */
@Component
class ChecklistEvidence implements EvidenceAccess {

    private static final char SEPARATOR = '/';

    private final Checklists checklists;
    private final SectionCriteria criteria;
    private final SheetAccess access;

    ChecklistEvidence(Checklists checklists, SectionCriteria criteria, SheetAccess access) {
        this.checklists = checklists;
        this.criteria = criteria;
        this.access = access;
    }

    @Override
    public String kind() {
        return "checklist-item";
    }

    @Override
    public boolean mayRead(String subjectId, Actor actor) {
        return section(subjectId).filter(section -> right(section, actor) != SheetAccess.Right.NONE).isPresent();
    }

    @Override
    public boolean mayAdd(String subjectId, Actor actor) {
        return section(subjectId).map(section -> right(section, actor))
            .filter(right -> right == SheetAccess.Right.SELF || right == SheetAccess.Right.VERIFY).isPresent();
    }

    @Override
    public boolean frozen(String subjectId) {
        return section(subjectId).filter(Checklists.Section::closed).isPresent();
    }

    private SheetAccess.Right right(Checklists.Section section, Actor actor) {
        return access.rightTo(section.subjectId(), section.id(), actor);
    }

    /** The section of an item that its sheet has, when the id is written the one way we write it. */
    private Optional<Checklists.Section> section(String subjectId) {
        int end = subjectId.indexOf(SEPARATOR);
        String sectionId = subjectId.substring(0, Math.max(end, 0));
        String criterion = subjectId.substring(end + 1);
        return Ids.parse(sectionId).filter(id -> id.toString().equals(sectionId)).flatMap(checklists::section)
            .filter(section -> criteria.of(section.id()).stream().anyMatch(one -> one.code().equals(criterion)));
    }
}
