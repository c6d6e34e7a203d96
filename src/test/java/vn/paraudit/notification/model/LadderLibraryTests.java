package vn.paraudit.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The library of ladders beside the table of deadlines. */
class LadderLibraryTests {

    private final JsonNode ladders = read("/library/reminders/2026-11.json").path("ladders");
    private final JsonNode deadlines = read("/library/deadlines/2026-11.json").path("rows");

    private static JsonNode read(String file) {
        try (InputStream stream = LadderLibraryTests.class.getResourceAsStream(file)) {
            return new JsonMapper().readTree(stream);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void everyRungOfEveryDeadlineIsToldBySomeLadderOfItsOwn() {
        for (JsonNode deadline : deadlines) {
            Set<String> rungs = deadline.path("ladder_working_days").valueStream().map(JsonNode::asInt).map(String::valueOf)
                .collect(Collectors.toSet());
            List<JsonNode> fitting = ladders.valueStream()
                .filter(ladder -> deadline.path("key").asString().startsWith(ladder.path("deadlines").asString())).toList();
            assertThat(fitting).as(deadline.path("key").asString()).hasSizeGreaterThan(1);
            fitting.forEach(ladder -> assertThat(ladder.path("rungs").propertyNames()).containsExactlyInAnyOrderElementsOf(rungs));
        }
    }

    @Test
    void whatNoTextConfirmsIsFlagged() {
        assertThat(ladders.valueStream().filter(ladder -> ladder.path("source").asString().contains("DRAFTED")))
            .isNotEmpty().noneMatch(ladder -> ladder.path("confirmed").asBoolean(true));
        assertThat(ladders.valueStream()).allMatch(ladder -> ladder.path("confirmed").isBoolean() && !ladder.path("source").asString().isBlank());
    }

    @Test
    void disciplineTellsNobodyOutside() {
        Set<String> inside = Set.of("task", "case-officer", "council-chair", "council-secretary", "council-member", "personnel-officer",
            "discipline-authority");
        ladders.valueStream().filter(ladder -> ladder.path("deadlines").asString().startsWith("discipline"))
            .forEach(ladder -> ladder.path("rungs").valueStream().flatMap(JsonNode::valueStream)
                .forEach(seat -> assertThat(inside).contains(seat.asString())));
    }
}
