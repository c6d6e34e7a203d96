package vn.paraudit.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.modeling.DraftSteps;
import vn.paraudit.testing.ParAuditTest;

/** A draft that was handed in reaches the other managers, as a notice and beside their tasks, until it is decided. */
@ParAuditTest
class RequestApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private DraftSteps steps;
    private String draft;

    @BeforeEach
    void handedIn() {
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from decision_request").update();
        steps = new DraftSteps(port);
        draft = steps.stepDrafted("dung");
        assertThat(steps.submitted("dung", draft, null).status()).isEqualTo(200);
    }

    private List<String> waiting(String person) {
        return steps.as(person).get("/api/requests").body().path("items").valueStream().map(one -> one.path("path").asString()).toList();
    }

    private List<JsonNode> notices(String person) {
        return steps.as(person).get("/api/notices").body().path("items").valueStream().filter(one -> !one.path("askedBy").isNull()).toList();
    }

    private int unread(String person) {
        return steps.as(person).get("/api/notices/unread").body().path("unread").asInt();
    }

    @Test
    void theOtherManagersAreToldAndNobodyElse() {
        assertThat(waiting("phuong")).containsExactly("/models/drafts/" + draft);
        assertThat(notices("phuong")).singleElement().satisfies(notice -> {
            assertThat(notice.path("taskName").asString()).startsWith("Trình ban hành: ");
            assertThat(notice.path("askedBy").asString()).isEqualTo("Tòng Văn Dũng");
            assertThat(notice.path("path").asString()).isEqualTo("/models/drafts/" + draft);
            assertThat(notice.path("open").asBoolean()).isTrue();
            assertThat(steps.as("phuong").post("/api/notices/" + notice.path("id").asString() + "/read", Map.of()).status()).isEqualTo(204);
        });
        assertThat(unread("phuong")).isZero();
        for (String other : List.of("dung", "hanh")) {
            assertThat(waiting(other)).as(other).isEmpty();
            assertThat(notices(other)).as(other).isEmpty();
        }
    }

    @Test
    void whatIsReleasedOrTakenBackWaitsForNobody() {
        assertThat(unread("phuong")).isEqualTo(1);
        steps.acted("dung", draft, "withdraw");
        assertThat(waiting("phuong")).isEmpty();
        assertThat(notices("phuong")).isEmpty();
        assertThat(unread("phuong")).isZero();
        steps.submitted("dung", draft, null);
        assertThat(waiting("phuong")).hasSize(1);
        steps.as("phuong").post("/api/notices/read-all", Map.of());
        assertThat(steps.acted("phuong", draft, "release").status()).isEqualTo(200);
        assertThat(waiting("phuong")).isEmpty();
        assertThat(notices("phuong")).singleElement().satisfies(notice -> assertThat(notice.path("open").asBoolean()).isFalse());
    }

    @Test
    void aDraftThatWasGivenBackWaitsAgainWhenItIsHandedInAgain() {
        steps.as("phuong").post("/api/modeling/drafts/" + draft + "/return", Map.of("version", steps.version(draft), "remark", "Thiếu căn cứ"));
        assertThat(waiting("phuong")).isEmpty();
        steps.submitted("dung", draft, null);
        assertThat(waiting("phuong")).hasSize(1);
    }
}
