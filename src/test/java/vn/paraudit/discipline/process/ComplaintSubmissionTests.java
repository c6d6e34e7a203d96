package vn.paraudit.discipline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a task of a complaint reads of a submission is what its form asks. */
class ComplaintSubmissionTests {

    private static final Map<String, Class<?>> SUBMISSIONS = Map.of("accept-complaint", AcceptComplaintTask.Submission.class, "verify-complaint",
        VerifyComplaintTask.Submission.class, "hold-dialogue", HoldDialogueTask.Submission.class, "settle-complaint", SettleComplaintTask.Submission.class,
        "settle-second-complaint", SettleSecondComplaintTask.Submission.class);

    @ParameterizedTest
    @ValueSource(strings = {"accept-complaint", "verify-complaint", "hold-dialogue", "settle-complaint", "settle-second-complaint"})
    void theRecordHasWhatTheFormAsks(String form) throws IOException {
        JsonNode schema = JsonMapper.builder().build().readTree(Files.readString(Path.of("forms/complaint", form + ".form")));
        Set<String> asked = schema.path("components").valueStream().filter(field -> field.has("key") && !field.path("readonly").asBoolean(false))
            .map(field -> field.path("key").asString()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(Arrays.stream(SUBMISSIONS.get(form).getRecordComponents()).map(RecordComponent::getName)).containsExactlyInAnyOrderElementsOf(asked);
    }
}
