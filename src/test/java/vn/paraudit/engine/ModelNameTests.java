package vn.paraudit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.TrailScope;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Processes and tables go by their English names with those who read English, everywhere. */
@ParAuditTest
class ModelNameTests {

    private static final String VIETNAMESE = "Kế hoạch kiểm tra năm";
    private static final String ENGLISH = "Annual inspection plan";

    @LocalServerPort
    private int port;

    @Autowired
    private List<TrailScope> scopes;

    private TestClient dung() {
        return TestClient.of(port, "dung");
    }

    private static JsonNode named(JsonNode items, String key) {
        return items.valueStream().filter(item -> key.equals(item.path("key").asString())).findFirst().orElseThrow();
    }

    @Test
    void theListAndThePageOfAProcessNameItInTheReadersLanguage() {
        JsonNode read = named(dung().get("/api/models").body().path("items"), "audit-plan");
        assertThat(read.path("name").asString()).isEqualTo(VIETNAMESE);
        TestClient english = dung().inEnglish();
        assertThat(english.get("/api/models").body().path("items")).extracting(model -> model.path("name").asString())
            .contains(ENGLISH, "Disciplinary case", "Follow-up of a demand", "Remedy of a conclusion", "Inspection teams", "Inspection").doesNotContain(VIETNAMESE);
        assertThat(english.get("/api/models/" + read.path("definitionId").asString()).body().path("name").asString()).isEqualTo(ENGLISH);
        assertThat(named(english.get("/api/models/tables").body().path("items"), "unit-risk").path("name").asString()).isEqualTo("Risk of a unit");
    }

    @Test
    void theTrailOfAProcessIsFoundByEitherName() {
        TrailScope models = scopes.stream().filter(scope -> scope.subject() == AuditTrail.Subject.MODEL).findFirst().orElseThrow();
        LocaleContextHolder.setLocale(Texts.ENGLISH);
        try {
            for (String words : List.of("annual", VIETNAMESE)) {
                assertThat(models.find(words, null, 5)).as(words).extracting(TrailScope.Named::name).containsExactly(ENGLISH);
            }
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void aDraftOpenedByAReaderOfEnglishKeepsTheNameAsDrawn() {
        TestClient english = dung().inEnglish();
        String id = english.post("/api/modeling/drafts", Map.of("kind", "PROCESS", "key", "audit-plan", "name", ENGLISH)).body().path("id").asString();
        assertThat(english.get("/api/modeling/drafts/" + id).body().path("draft").path("name").asString()).isEqualTo(ENGLISH);
        assertThat(dung().get("/api/modeling/drafts/" + id).body().path("draft").path("name").asString()).isEqualTo(VIETNAMESE);
    }
}
