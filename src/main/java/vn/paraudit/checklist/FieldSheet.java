package vn.paraudit.checklist;

/** The sheets that a team fills in the field. */
public enum FieldSheet {

    /** The sample of dossiers that are looked at one by one. */
    DOSSIERS,

    /** Who was at work when the team came. */
    ROLL_CALL,

    /** What people who came to the counter say, without their names. */
    INTERVIEWS
}
