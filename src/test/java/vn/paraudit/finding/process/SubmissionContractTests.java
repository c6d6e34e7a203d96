package vn.paraudit.finding.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    void theRecordHasWhatTheFormAsks(String form) throws IOException {
        JsonNode schema = JsonMapper.builder().build().readTree(Files.readString(Path.of("forms", form + ".form")));
        assertThat(fields(SUBMISSIONS.getOrDefault(form, OF_ONE_DEMAND.get(form)))).isEqualTo(asked(schema));
    }

    private static Set<String> asked(JsonNode parent) {
        Set<String> asked = new TreeSet<>();
        for (JsonNode component : parent.path("components")) {
            boolean list = "dynamiclist".equals(component.path("type").asString());
            if (list) {
                asked.add(component.path("path").asString() + asked(component));
            } else if (component.has("components")) {
                asked.addAll(asked(component));
            } else if (component.has("key") && !component.path("readonly").asBoolean(false)) {
                asked.add(component.path("key").asString());
            }
        }
        return asked;
    }

    private static Set<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(SubmissionContractTests::field).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String field(RecordComponent component) {
        boolean rows = component.getGenericType() instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> row
            && row.isRecord();
        return rows ? component.getName() + fields((Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0])
            : component.getName();
    }
}
