package vn.paraudit.discipline.process;

/** The contract between {@code disciplinary-case.bpmn} and the code. */
final class DisciplineProcess {

    static final String KEY = "disciplinary-case";

    static final String DECIDE_ACCEPTANCE = "UserTask_DecideAcceptance";
    static final String SELF_REVIEW = "UserTask_SelfReview";
    static final String HOLD_REVIEW_MEETING = "UserTask_HoldReviewMeeting";
    static final String FORM_COUNCIL = "UserTask_FormCouncil";
    static final String HOLD_COUNCIL = "UserTask_HoldCouncil";
    static final String DECIDE_DISCIPLINE = "UserTask_DecideDiscipline";
    static final String NOTIFY_SUBJECT = "UserTask_NotifySubject";
    static final String EXPLAIN_DELAY = "UserTask_ExplainDelay";

    static final String DEFERRAL_ENDED = "DeferralEnded";
    static final String COMPLAINT_RECEIVED = "ComplaintReceived";

    static final String LIMITATION_EXPIRED = "EndEvent_LimitationExpired";
    static final String CASE_DECIDED = "EndEvent_CaseDecided";
    static final String DISCIPLINE_UPHELD = "EndEvent_DisciplineUpheld";
    static final String DISCIPLINE_CHANGED = "EndEvent_DisciplineChanged";
    static final String DISCIPLINE_CANCELLED = "EndEvent_DisciplineCancelled";

    static final String DECISION = "decision";
    static final String APPEARANCE = "appearance";
    static final String DISMISSAL = "dismissal";
    static final String STEPS = "handlingSteps";

    /** All steps are followed. */
    static final String FULL = "full";
    static final String UNIT_CODE = "unitCode";
    static final String FINDING_ID = "findingId";

    /** Row of the deadline table: the time limit of the handling. */
    static final String HANDLING = "discipline.handling";

    private DisciplineProcess() {
    }
}
