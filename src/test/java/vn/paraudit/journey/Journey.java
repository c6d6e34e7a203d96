package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.TestClient;

/** Steps that people take through HTTP, in the words of the office. */
public class Journey {

    private final int port;
    private final Map<String, TestClient> people = new HashMap<>();

    protected Journey(int port) {
        this.port = port;
    }

    public TestClient as(String person) {
        return people.computeIfAbsent(person, name -> TestClient.of(port, name));
    }

    /** The open task of a step in somebody's list of work. */
    public JsonNode taskOf(String person, String element, String caseId) {
        JsonNode items = as(person).get("/api/tasks?scope=held&size=200").body().path("items");
        for (JsonNode item : items) {
            if (item.path("elementId").asString().equals(element) && item.path("caseId").asString().equals(caseId)) {
                return item;
            }
        }
        throw new AssertionError(person + " has no open " + element + " of " + caseId + " but " + items);
    }

    /** The papers of a case. */
    public JsonNode papers(String person, String subjectType, String subjectId) {
        return as(person).get("/api/papers/of-subject?subjectType=" + subjectType + "&subjectId=" + subjectId).body();
    }

    /** Enters the number of the paper of a kind that a case has last. */
    public TestClient.Answer numbered(String person, String subjectType, String subjectId, String kind, Map<String, Object> number) {
        String id = null;
        for (JsonNode paper : papers(person, subjectType, subjectId)) {
            id = paper.path("kind").asString().equals(kind) ? paper.path("id").asString() : id;
        }
        return as(person).put("/api/papers/" + id + "/number", number);
    }

    public boolean hasTask(String person, String element, String caseId) {
        for (JsonNode item : as(person).get("/api/tasks?scope=held&size=200").body().path("items")) {
            if (item.path("elementId").asString().equals(element) && item.path("caseId").asString().equals(caseId)) {
                return true;
            }
        }
        return false;
    }

    public TestClient.Answer complete(String person, String element, String caseId, Map<String, Object> data) {
        return completeTask(person, element, taskOf(person, element, caseId).path("id").asString(), data);
    }

    TestClient.Answer completeTask(String person, String element, String id, Map<String, Object> data) {
        TestClient.Answer answer = as(person).post("/api/tasks/" + id + "/complete", Map.of("data", data));
        assertThat(answer.status()).as("%s completes %s: %s", person, element, answer.body()).isEqualTo(200);
        return answer;
    }

    TestClient.Answer giveBack(String person, String element, String caseId, String remark) {
        String id = taskOf(person, element, caseId).path("id").asString();
        TestClient.Answer answer = as(person).post("/api/tasks/" + id + "/return",
            Map.of("remarks", List.of(Map.of("path", "purpose", "text", remark))));
        assertThat(answer.status()).as("%s returns %s: %s", person, element, answer.body()).isEqualTo(200);
        return answer;
    }
}
