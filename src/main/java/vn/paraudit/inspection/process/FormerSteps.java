package vn.paraudit.inspection.process;

/** Steps of earlier versions of {@code inspection.bpmn}, under which cases still run: each inspection had a team decision of its own. */
final class FormerSteps {

    static final String PROPOSE_TEAM = "UserTask_ProposeTeam";
    static final String SIGN_TEAM_DECISION = "UserTask_SignTeamDecision";

    private FormerSteps() {
    }
}
