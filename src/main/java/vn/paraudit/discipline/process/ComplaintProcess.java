package vn.paraudit.discipline.process;

/** The contract between {@code complaint.bpmn} and the code. */
final class ComplaintProcess {

    static final String KEY = "complaint";

    static final String ACCEPT = "UserTask_AcceptComplaint";
    static final String VERIFY = "UserTask_VerifyComplaint";
    static final String HOLD_DIALOGUE = "UserTask_HoldDialogue";
    static final String SETTLE = "UserTask_SettleComplaint";
    static final String SETTLE_SECOND = "UserTask_SettleSecondComplaint";

    static final String GIVEN_UP = "ComplaintGivenUp";

    static final String DECISION = "decision";
    static final String ROUND = "complaintRound";

    /** Rows of the deadline table. */
    static final String SETTLEMENT = "discipline.complaint-settlement";
    static final String SETTLEMENT_SECOND = "discipline.complaint-settlement-second";
    static final String DIALOGUE = "discipline.complaint-dialogue";

    private ComplaintProcess() {
    }

    /** The clock of the settlement at an instance. */
    static String clockOf(boolean second) {
        return second ? SETTLEMENT_SECOND : SETTLEMENT;
    }
}
