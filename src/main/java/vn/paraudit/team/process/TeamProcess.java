package vn.paraudit.team.process;

/** The contract between {@code audit-team.bpmn} and the code: only what is named here may not be renamed in the diagram. */
final class TeamProcess {

    static final String KEY = "audit-team";

    static final String ASK_NOMINATIONS = "UserTask_AskNominations";
    static final String NOMINATE_MEMBERS = "UserTask_NominateMembers";
    static final String PROPOSE_TEAMS = "UserTask_ProposeTeams";
    static final String REVIEW_TEAMS = "UserTask_ReviewTeams";
    static final String SIGN_DECISION = "UserTask_SignDecision";
    static final String SET_SCHEDULE = "UserTask_SetSchedule";

    static final String DECISION_WITHDRAWN = "TeamDecisionWithdrawn";

    static final String PLAN_ID = "planId";
    static final String CHANGES_TEAMS = "changesTeams";
    static final String ASKED_UNITS = "askedUnits";
    static final String UNIT_CODE = "unitCode";

    private TeamProcess() {
    }
}
