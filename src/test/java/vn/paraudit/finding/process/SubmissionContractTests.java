package vn.paraudit.finding.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.paraudit.testing.AskedFields;

/** What a task reads of a submission is what its form asks, row by row; nothing that somebody fills in is lost. */
class SubmissionContractTests {

    private static final Map<String, Class<?>> SUBMISSIONS = Map.of("remedy/plan-remedy", PlanRemedyTask.Submission.class,
        "remedy/accept-remedy-plan", AcceptRemedyPlanTask.Submission.class, "remedy/report-remedy", ReportRemedyTask.Submission.class,
        "remedy/report-quick", ReportQuickTask.Submission.class, "remedy/sign-reminder", SignReminderTask.Submission.class,
        "remedy/sign-second-reminder", SignSecondReminderTask.Submission.class, "remedy/report-to-chair", ReportToChairTask.Submission.class,
        "finding-remediation/prepare-extension", PrepareExtensionTask.Submission.class);

    private static final Map<String, Class<?>> OF_ONE_DEMAND = Map.of("finding-remediation/verify-remedy", VerifyRemedyTask.Submission.class,
        "finding-remediation/revisit", RevisitTask.Submission.class, "finding-remediation/check-effect", CheckEffectTask.Submission.class,
        "finding-remediation/decide-extension", DecideExtensionTask.Submission.class);

    static Stream<String> forms() {
        return Stream.concat(SUBMISSIONS.keySet().stream(), OF_ONE_DEMAND.keySet().stream()).sorted();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theRecordHasWhatTheFormAsks(String form) {
        assertThat(AskedFields.ofRecord(SUBMISSIONS.getOrDefault(form, OF_ONE_DEMAND.get(form)))).isEqualTo(AskedFields.ofForm(form));
    }
}
