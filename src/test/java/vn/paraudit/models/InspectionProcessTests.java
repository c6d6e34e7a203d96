package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InspectionProcessTests {

    private static final String VISIT = "2026-03-16T00:30:00Z";
    private static final String TEAM_FOUNDED = "IntermediateEvent_TeamFounded";
    private static final String ASSIGN = "UserTask_AssignSections";
    private static final String NOTICE = "ServiceTask_SendNotice";
    private static final String SELF_REPORT = "UserTask_SelfReport";
    private static final String PREPARE = "UserTask_PrepareVisit";
    private static final String VISIT_DAY = "IntermediateEvent_VisitDayReached";
    private static final String VISIT_DAY_WITHOUT_REPORT = "BoundaryEvent_VisitDayCame";
    private static final String OPEN = "UserTask_OpenVisit";
    private static final String SECTION = "UserTask_FillSection";
    private static final String EXPLAIN = "UserTask_Explain";
    private static final String NO_EXPLANATION = "BoundaryEvent_ExplanationDeadlinePassed";
    private static final String DRAFT_MINUTES = "UserTask_DraftMinutes";
    private static final String SIGN_MINUTES = "UserTask_SignMinutes";
    private static final String UNIT_SIGNS = "UserTask_UnitSignsMinutes";
    private static final String REPORT = "UserTask_WriteReport";
    private static final String COMMENT = "UserTask_CommentConclusion";
    private static final String SILENCE = "BoundaryEvent_CommentDeadlinePassed";
    private static final String REVIEW = "UserTask_ReviewConclusion";
    private static final String ISSUE = "UserTask_IssueConclusion";
    private static final String CANCELLED = "EndEvent_InspectionCancelled";
    private static final String ISSUED = "EndEvent_ConclusionIssued";

    private static ProcessRun inspection(String mode) {
        return inspection(mode, true);
    }

    private static ProcessRun inspection(String mode, boolean hasTeam) {
        return ProcessRun.start("inspection", Map.of("mode", mode, "unitCode", "03646", "inspectionId", "i", "visitStartsAt", VISIT,
            "sectionIds", List.of("s1", "s2"), "selfReportReceived", false,
            "teamFounded", hasTeam));
    }

    private static ProcessRun announced() {
        return inspection("PLANNED").complete(ASSIGN).fire(NOTICE);
    }

    private static ProcessRun visited() {
        return announced().complete(SELF_REPORT, PREPARE).fire(VISIT_DAY).complete(OPEN, SECTION, SECTION);
    }

    private static ProcessRun signed() {
        return visited().complete(DRAFT_MINUTES, SIGN_MINUTES, UNIT_SIGNS);
    }

    private static ProcessRun reported() {
        return signed().complete(EXPLAIN, REPORT);
    }

    @Test
    void plannedInspectionEndsWithAnIssuedConclusion() {
        ProcessRun inspection = reported().complete(COMMENT, REVIEW, ISSUE);
        assertThat(inspection.isOver()).isTrue();
        assertThat(inspection.passed()).contains(ISSUED).doesNotContain(CANCELLED, VISIT_DAY_WITHOUT_REPORT, NO_EXPLANATION, SILENCE);
        assertThat(inspection.actions()).containsExactly("sendInspectionNotice", "issueConclusion");
    }

    @Test
    void unannouncedInspectionUsesTheStandingTeamAndTellsNobody() {
        ProcessRun inspection = inspection("UNANNOUNCED");
        assertThat(inspection.tasks()).containsExactly(ASSIGN);
        assertThat(inspection.complete(ASSIGN).tasks()).containsExactly(PREPARE);
        assertThat(inspection.complete(PREPARE).fire(VISIT_DAY).tasks()).containsExactly(OPEN);
        assertThat(inspection.passed()).doesNotContain(TEAM_FOUNDED, NOTICE, SELF_REPORT);
        assertThat(inspection.actions()).isEmpty();
    }

    @Test
    void thematicInspectionIsAnnounced() {
        assertThat(inspection("THEMATIC").complete(ASSIGN).fire(NOTICE).tasks()).containsExactly(SELF_REPORT);
    }

    @Test
    void noticeLeavesInAJobOfItsOwn() {
        ProcessRun inspection = inspection("PLANNED").complete(ASSIGN);
        assertThat(inspection.actions()).isEmpty();
        assertThat(inspection.fire(NOTICE).actions()).containsExactly("sendInspectionNotice");
    }

    @Test
    void visitDayEndsTheSelfReportAndSaysSo() {
        ProcessRun inspection = announced();
        assertThat(inspection.dueAt(VISIT_DAY_WITHOUT_REPORT)).isEqualTo(Instant.parse(VISIT));
        assertThat(inspection.fire(VISIT_DAY_WITHOUT_REPORT).tasks()).containsExactly(PREPARE);
        assertThat(inspection.passed()).contains(VISIT_DAY_WITHOUT_REPORT).doesNotContain(SELF_REPORT);
        assertThat(inspection.variable("selfReportReceived")).isEqualTo(false);
    }

    @Test
    void visitWaitsForItsDay() {
        ProcessRun inspection = announced().complete(SELF_REPORT, PREPARE);
        assertThat(inspection.tasks()).isEmpty();
        assertThat(inspection.dueAt(VISIT_DAY)).isEqualTo(Instant.parse(VISIT));
        assertThat(inspection.passed()).contains(PREPARE).doesNotContain(VISIT_DAY, OPEN);
        assertThat(inspection.fire(VISIT_DAY).tasks()).containsExactly(OPEN);
        assertThat(inspection.passed()).contains(VISIT_DAY).doesNotContain(OPEN, SECTION);
    }

    @Test
    void sectionsAreFilledAtTheSameTimeAndAllOfThem() {
        ProcessRun inspection = announced().complete(SELF_REPORT, PREPARE).fire(VISIT_DAY).complete(OPEN);
        assertThat(inspection.tasks()).containsExactly(SECTION, SECTION);
        assertThat(inspection.complete(SECTION).tasks()).containsExactly(SECTION);
        assertThat(inspection.complete(SECTION).tasks()).containsExactly(DRAFT_MINUTES);
    }

    @Test
    void inspectionWithoutPeopleWaitsForTheDecisionOnTheTeams() {
        ProcessRun inspection = inspection("PLANNED", false);
        assertThat(inspection.tasks()).isEmpty();
        assertThat(inspection.receive("TeamFounded").tasks()).containsExactly(ASSIGN);
        assertThat(inspection.passed()).contains(TEAM_FOUNDED);
    }

    @Test
    void minutesAreReturnedToTheSecretary() {
        ProcessRun inspection = visited().complete(DRAFT_MINUTES).giveBack(SIGN_MINUTES);
        assertThat(inspection.tasks()).containsExactly(DRAFT_MINUTES);
        assertThat(inspection.passed()).doesNotContain(UNIT_SIGNS);
    }

    @Test
    void silenceAfterTheMinutesIsRecordedAndEndsTheWait() {
        ProcessRun inspection = signed();
        assertThat(inspection.tasks()).containsExactly(EXPLAIN);
        assertThat(inspection.dueAt(NO_EXPLANATION)).isEqualTo(ProcessRun.DEADLINE);
        assertThat(inspection.fire(NO_EXPLANATION).tasks()).containsExactly(REPORT);
        assertThat(inspection.actions()).containsExactly("sendInspectionNotice", "recordSilence");
        assertThat(inspection.passed()).contains(NO_EXPLANATION).doesNotContain(EXPLAIN);
    }

    @Test
    void silenceOnTheDraftConclusionIsAgreement() {
        ProcessRun inspection = reported();
        assertThat(inspection.dueAt(SILENCE)).isEqualTo(ProcessRun.DEADLINE);
        assertThat(inspection.fire(SILENCE).tasks()).containsExactly(REVIEW);
        assertThat(inspection.passed()).contains(SILENCE).doesNotContain(COMMENT);
    }

    @Test
    void reviewReturnsTheReportToTheLeader() {
        assertThat(reported().complete(COMMENT).giveBack(REVIEW).tasks()).containsExactly(REPORT);
    }

    @Test
    void approverReturnsTheConclusionToTheReviewer() {
        ProcessRun inspection = reported().complete(COMMENT, REVIEW).giveBack(ISSUE);
        assertThat(inspection.tasks()).containsExactly(REVIEW);
        assertThat(inspection.actions()).doesNotContain("issueConclusion");
    }

    @Test
    void inspectionCanBeCancelledBeforeTheVisit() {
        ProcessRun inspection = announced().receive("InspectionCancelled");
        assertThat(inspection.isOver()).isTrue();
        assertThat(inspection.passed()).contains(CANCELLED).doesNotContain(ISSUED, SELF_REPORT);
    }

    @Test
    void inspectionCanBeCancelledWhileSectionsAreOpen() {
        ProcessRun inspection = announced().complete(SELF_REPORT, PREPARE).fire(VISIT_DAY).complete(OPEN, SECTION).receive("InspectionCancelled");
        assertThat(inspection.isOver()).isTrue();
        assertThat(inspection.tasks()).isEmpty();
        assertThat(inspection.passed()).contains(CANCELLED).doesNotContain(ISSUED, DRAFT_MINUTES);
    }
}
