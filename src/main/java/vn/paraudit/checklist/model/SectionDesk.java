package vn.paraudit.checklist.model;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.checklist.SheetAccess;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;

/** Where people answer the sections of checklists: the unit for itself, or the team; who may is asked here. */
@Service
@Transactional
public class SectionDesk {

    private static final int LONGEST_NOTE = 4000;

    private final Checklists checklists;
    private final SectionCriteria criteria;
    private final Answers answers;
    private final SheetAccess access;

    SectionDesk(Checklists checklists, SectionCriteria criteria, Answers answers, SheetAccess access) {
        this.checklists = checklists;
        this.criteria = criteria;
        this.answers = answers;
        this.access = access;
    }

    /**
     * Writes the answer of whoever is asked.
     *
     * @param revision  revision the writer has seen; {@code null} or 0 for none
     * @throws NotFound for those who may not know of the section
     * @throws RuleViolation {@code section-not-yours}, {@code section-closed}, and what {@link Answers#put} refuses
     */
    public Answers.Stored answer(UUID sectionId, String code, Answer value, String note, Integer revision, Actor by) {
        Checklists.Section section = checklists.section(sectionId).orElseThrow(() -> new NotFound("section"));
        SheetAccess.Right right = rightTo(section, by);
        Criterion criterion = criteria.of(sectionId).stream().filter(one -> one.code().equals(code)).findFirst()
            .orElseThrow(() -> new NotFound("criterion"));
        if (right == SheetAccess.Right.READ) {
            throw refused(section);
        }
        if (value == null || note != null && note.length() > LONGEST_NOTE) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        return answers.put(section, criterion, right == SheetAccess.Right.SELF, value, note, revision == null ? 0 : revision, by);
    }

    /** Refuses whoever may not give these answers, the unit's own or the team's. */
    void require(Checklists.Section section, boolean self, Actor by) {
        if (rightTo(section, by) != (self ? SheetAccess.Right.SELF : SheetAccess.Right.VERIFY)) {
            throw refused(section);
        }
    }

    /**
     * What somebody may do with a section.
     *
     * @throws NotFound for those who may not know of it
     */
    public SheetAccess.Right rightTo(Checklists.Section section, Actor actor) {
        SheetAccess.Right right = access.rightTo(section.subjectId(), section.id(), actor);
        if (right == SheetAccess.Right.NONE) {
            throw new NotFound("section");
        }
        return right;
    }

    private static RuleViolation refused(Checklists.Section section) {
        return RuleViolation.of(section.closed() ? "section-closed" : "section-not-yours", Map.of("section", section.name()));
    }
}
