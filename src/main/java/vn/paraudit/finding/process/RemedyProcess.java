package vn.paraudit.finding.process;

/** The contract between {@code remedy.bpmn} and the code. */
final class RemedyProcess {

    static final String KEY = "remedy";

    static final String PLAN_REMEDY = "UserTask_PlanRemedy";
    static final String ACCEPT_REMEDY_PLAN = "UserTask_AcceptRemedyPlan";
    static final String REPORT_REMEDY = "UserTask_ReportRemedy";
    static final String REPORT_QUICK = "UserTask_ReportQuick";
    static final String SIGN_REMINDER = "UserTask_SignReminder";
    static final String SIGN_SECOND_REMINDER = "UserTask_SignSecondReminder";
    static final String REPORT_TO_CHAIR = "UserTask_ReportToChair";

    static final String OUTCOME_KNOWN = "RemedyOutcomeKnown";
    static final String NOTHING_LEFT_TO_REPORT = "NothingLeftToReport";
    static final String QUICK_REPORT_BEGUN = "QuickReportBegun";
    static final String DROPPED = "RemedyDropped";

    static final String UNIT_CODE = "unitCode";
    static final String INSPECTION_ID = "inspectionId";
    static final String CONCLUSION_ID = "conclusionId";
    static final String NEEDS_PLAN = "needsPlan";
    static final String ALL_REPORTED = "allReported";
    static final String GOES_ON = "goesOn";

    private RemedyProcess() {
    }
}
