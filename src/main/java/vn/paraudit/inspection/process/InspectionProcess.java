package vn.paraudit.inspection.process;

/** The contract between {@code inspection.bpmn} and the code. */
final class InspectionProcess {

    static final String KEY = "inspection";

    static final String ASSIGN_SECTIONS = "UserTask_AssignSections";
    static final String SELF_REPORT = "UserTask_SelfReport";
    static final String PREPARE_VISIT = "UserTask_PrepareVisit";
    static final String OPEN_VISIT = "UserTask_OpenVisit";
    static final String FILL_SECTION = "UserTask_FillSection";
    static final String EXPLAIN = "UserTask_Explain";
    static final String DRAFT_MINUTES = "UserTask_DraftMinutes";
    static final String SIGN_MINUTES = "UserTask_SignMinutes";
    static final String UNIT_SIGNS_MINUTES = "UserTask_UnitSignsMinutes";
    static final String WRITE_REPORT = "UserTask_WriteReport";
    static final String COMMENT_CONCLUSION = "UserTask_CommentConclusion";
    static final String REVIEW_CONCLUSION = "UserTask_ReviewConclusion";
    static final String ISSUE_CONCLUSION = "UserTask_IssueConclusion";

    static final String TEAM_FOUNDED = "TeamFounded";
    static final String INSPECTION_CANCELLED = "InspectionCancelled";

    static final String UNIT_CODE = "unitCode";
    static final String MODE = "mode";
    static final String PLAN_ID = "planId";
    static final String INSPECTION_ID = "inspectionId";
    static final String VISIT_STARTS_AT = "visitStartsAt";
    static final String HAS_TEAM = "teamFounded";
    static final String SECTION_IDS = "sectionIds";
    static final String SECTION_ID = "sectionId";
    static final String SELF_REPORT_RECEIVED = "selfReportReceived";

    private InspectionProcess() {
    }
}
