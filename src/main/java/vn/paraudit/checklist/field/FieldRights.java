package vn.paraudit.checklist.field;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.SheetAccess;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;

/** Lets people to the field sheets as far as they may go. */
@Component
class FieldRights {

    private final SheetAccess access;
    private final FieldDay day;

    FieldRights(SheetAccess access, FieldDay day) {
        this.access = access;
        this.day = day;
    }

    /**
     * Refuses whoever may not do as much as this.
     *
     * @throws NotFound for those who may not know of the sheets
     * @throws RuleViolation {@code field-sheet-early}, {@code field-sheet-not-yours}, {@code field-sheet-closed}
     */
    void require(UUID subjectId, SheetAccess.FieldRight needed, Actor actor) {
        SheetAccess.FieldRight right = access.fieldRight(subjectId, actor);
        if (right == SheetAccess.FieldRight.NONE) {
            throw new NotFound("sheet");
        }
        if (right.compareTo(needed) < 0) {
            throw RuleViolation.of(right == SheetAccess.FieldRight.PREPARE ? "field-sheet-early"
                : day.isOpen(subjectId) ? "field-sheet-not-yours" : "field-sheet-closed");
        }
    }
}
