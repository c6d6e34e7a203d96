package vn.paraudit.finding;

import java.util.EnumSet;
import java.util.Set;

/** Where a finding stands, from the note on site to the remedy that lasted. */
public enum FindingState {
    /** Noted on site; only the team sees it. */
    DRAFT,
    /** The section is closed: it goes into the minutes. */
    CONFIRMED,
    /** The unit agrees. */
    ACCEPTED,
    /** The unit disagrees and says why. */
    CONTESTED,
    /** It stands in the notice of conclusions and does not change any more. */
    CONCLUDED,
    REMEDIATING, REPORTED,
    /** What was reported is not a remedy; the unit goes on. */
    REJECTED,
    /** Somebody else has seen the remedy; a grave finding stays so until its effect is checked months later. */
    VERIFIED, CLOSED,
    /** The team took it back before the conclusion. */
    WITHDRAWN,
    /** Handed over to the unit that succeeds. */
    TRANSFERRED,
    /** Ended without a remedy because none is possible any more. */
    WRITTEN_OFF;

    private static final Set<FindingState> BEFORE_CONCLUSION = EnumSet.of(DRAFT, CONFIRMED, ACCEPTED, CONTESTED);
    private static final Set<FindingState> IN_REMEDY = EnumSet.of(CONCLUDED, REMEDIATING, REPORTED, REJECTED);

    /** When the unit has the word: it explains, or it remedies. */
    private static final Set<FindingState> WITH_THE_UNIT = EnumSet.of(CONFIRMED, ACCEPTED, CONTESTED, CONCLUDED, REMEDIATING, REJECTED);

    /** Whether the unit explains or remedies, and may bring proof. */
    public boolean isWithTheUnit() {
        return WITH_THE_UNIT.contains(this);
    }

    /** Whether a remedy is being verified. */
    public boolean isVerified() {
        return this == REPORTED || this == VERIFIED;
    }

    /** Whether nothing is added to it any more. */
    public boolean isEnded() {
        return !isBeforeConclusion() && !isInRemedy();
    }

    /** Whether the team may still change what it says. */
    public boolean isBeforeConclusion() {
        return BEFORE_CONCLUSION.contains(this);
    }

    /** Whether the unit still has to remedy it. */
    public boolean isInRemedy() {
        return IN_REMEDY.contains(this);
    }
}
