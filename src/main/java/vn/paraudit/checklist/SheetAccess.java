package vn.paraudit.checklist;

import java.util.UUID;
import vn.paraudit.security.Actor;

/** Implemented by the module whose subjects have sheets: who may see and answer them. Nobody may unless it says so. */
public interface SheetAccess {

    /** What somebody may do with a section. */
    enum Right { NONE, READ, SELF, VERIFY }

    /** What somebody may do with the field sheets; PREPARE is to draw the sample before the visit. */
    enum FieldRight { NONE, READ, PREPARE, WRITE }

    /** The right of a person to a section of a subject's sheet. */
    Right rightTo(UUID subjectId, UUID sectionId, Actor actor);

    /** The right of a person to the field sheets of a subject. */
    FieldRight fieldRight(UUID subjectId, Actor actor);

    /** Whether a person may see the sheet as a whole. */
    boolean mayRead(UUID subjectId, Actor actor);
}
