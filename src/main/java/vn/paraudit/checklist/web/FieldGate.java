package vn.paraudit.checklist.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.SheetAccess;
import vn.paraudit.checklist.field.FieldReport;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;

/** Lets people to the field sheets as far as they may go. */
@Component
class FieldGate {

    private final SheetAccess access;
    private final FieldReport report;
    private final CurrentUser currentUser;

    FieldGate(SheetAccess access, FieldReport report, CurrentUser currentUser) {
        this.access = access;
        this.report = report;
        this.currentUser = currentUser;
    }

    SheetAccess.FieldRight rightTo(UUID subjectId) {
        return access.fieldRight(subjectId, currentUser.get());
    }

    /** The subject whose sheets the current user may read; others do not exist for them. */
    UUID readable(String subjectId) {
        return Ids.parse(subjectId).filter(id -> rightTo(id) != SheetAccess.FieldRight.NONE).orElseThrow(() -> new NotFound("sheet"));
    }

    /** The sheet that an address names, for example {@code roll-call}. */
    FieldSheet sheet(String path) {
        for (FieldSheet sheet : FieldSheet.values()) {
            if (sheet.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(path)) {
                return sheet;
            }
        }
        throw new NotFound("sheet");
    }

    /** The current user, when they may do as much as this; else what keeps them from it. */
    Actor require(UUID subjectId, SheetAccess.FieldRight needed) {
        SheetAccess.FieldRight right = rightTo(subjectId);
        if (right.compareTo(needed) < 0) {
            throw RuleViolation.of(right == SheetAccess.FieldRight.PREPARE ? "field-sheet-early"
                : report.isOpen(subjectId) ? "field-sheet-not-yours" : "field-sheet-closed");
        }
        return currentUser.get();
    }
}
