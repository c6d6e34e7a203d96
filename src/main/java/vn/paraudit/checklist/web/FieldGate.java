package vn.paraudit.checklist.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.SheetAccess;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.security.CurrentUser;

/** What an address of the field sheets names, and how far the current user may go there. */
@Component
class FieldGate {

    private final SheetAccess access;
    private final CurrentUser currentUser;

    FieldGate(SheetAccess access, CurrentUser currentUser) {
        this.access = access;
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
}
