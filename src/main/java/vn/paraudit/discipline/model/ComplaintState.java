package vn.paraudit.discipline.model;

/** Where a complaint stands. */
public enum ComplaintState {
    RECEIVED, ACCEPTED,
    /** Verified, at the first instance with the advice of the council. */
    VERIFIED,
    /** The dialogue was held. */
    HEARD,
    SETTLED,
    /** Not accepted, with its reason. */
    REFUSED,
    /** By the person who complained, before a settlement. */
    WITHDRAWN,
    /** Ended without a settlement for another reason. */
    ENDED;

    /** Whether it still asks for something to be done. */
    public boolean isOpen() {
        return this == RECEIVED || this == ACCEPTED || this == VERIFIED || this == HEARD;
    }
}
