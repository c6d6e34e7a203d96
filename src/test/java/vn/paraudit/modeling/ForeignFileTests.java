package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.fence.Incoming;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Files as other tools write them become drafts, are changed and leave again; nothing is lost but what was said. */
@ParAuditTest
class ForeignFileTests {

    private static final Path ROOT = Path.of("src/test/resources/foreign");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private Incoming incoming;

    private DraftSteps steps;

    @BeforeEach
    void begin() {
        steps = new DraftSteps(port);
    }

    record Given(String id, String key, String kind, Set<String> said, List<String> kept) {

        Map<String, byte[]> files() {
            try (Stream<Path> files = Files.list(ROOT.resolve(id))) {
                return files.collect(Collectors.toMap(file -> file.getFileName().toString(), ForeignFileTests::bytes, (one, two) -> one, TreeMap::new));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        Charset charset() {
            return id.contains("utf-16-be") ? StandardCharsets.UTF_16BE : id.contains("utf-16") ? StandardCharsets.UTF_16LE
                : id.contains("latin-1") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<Given> given() {
        JsonNode manifest = JSON.readTree(new String(bytes(ROOT.resolve("manifest.json")), StandardCharsets.UTF_8));
        return manifest.valueStream().map(entry -> new Given(entry.path("id").asString(), entry.path("key").asString(""), entry.path("kind").asString(),
            entry.path("said").valueStream().map(JsonNode::asString).collect(Collectors.toSet()),
            entry.path("kept").valueStream().map(JsonNode::asString).toList()));
    }

    private TestClient.Answer imported(Map<String, byte[]> files) {
        return sent("/api/modeling/drafts/import", files);
    }

    private TestClient.Answer sent(String address, Map<String, byte[]> files) {
        String boundary = "----foreign";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return steps.as("dung").postParts(address, "multipart/form-data; boundary=" + boundary,
            BodyPublishers.ofByteArray(body.toByteArray()));
    }

    @ParameterizedTest
    @MethodSource("given")
    void aFileOfAnotherToolComesInIsChangedAndLeavesWithAllThatWasNotSaidToGo(Given given) {
        Incoming.Taken taken = incoming.take(given.files());
        assertThat(taken.notes().stream().map(Incoming.Note::rule).distinct().toList()).containsExactlyInAnyOrderElementsOf(given.said());

        TestClient.Answer answer = imported(given.files());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.body().path("notes")).hasSize(taken.notes().size())
            .allSatisfy(note -> assertThat(note.path("said").asString()).isNotBlank().doesNotContain("incoming.").doesNotContain("{"));
        String id = answer.body().path("id").asString();
        JsonNode draft = steps.draft("dung", id).path("draft");
        assertThat(draft.path("kind").asString()).isEqualTo(given.kind());
        assertThat(given.key().isEmpty() ? draft.path("key").asString() : given.key()).isEqualTo(draft.path("key").asString());

        Map<String, String> files = new HashMap<>(steps.files(id));
        Set<String> before = new HashSet<>(files.values());
        if (given.said().isEmpty()) {
            given.files().values().forEach(content -> assertThat(before).as("nothing was changed").contains(new String(content, StandardCharsets.UTF_8)));
        }
        assertNothingIsLost(given, taken);
        assertComesInTheSameWay(id, given, answer.body(), steps.files(id));
        assertThat(given.kept()).allSatisfy(part -> assertThat(String.join("\n", before)).contains(part));

        String main = files.keySet().stream().filter(name -> !name.endsWith(".form") || files.size() == 1).findFirst().orElseThrow();
        files.computeIfPresent(main, (name, text) -> text.replaceFirst("(Kiểm tra hồ sơ|Revisão do dossiê|Thời hạn|Prazo até|Ý kiến)", "Đã sửa"));
        TestClient.Answer saved = steps.saved("dung", id, 1, files);
        assertThat(saved.status()).as("%s", saved.body()).isEqualTo(200);
        assertThat(saved.body().path("refusals").valueStream().map(point -> point.path("rule").asString()))
            .as("what had to be changed is changed").doesNotContain("xml-encoding", "namespace-unknown", "schema-location", "table-version", "id-unsound",
                "history-missing", "not-executable", "xml-instruction", "xml-unreadable", "set-name", "set-incomplete", "id-twice");
        assertThat(steps.files(id)).isEqualTo(files);
        assertThat(files.get(main)).contains("Đã sửa");
    }

    /** What comes into a draft that there is becomes what it would have become as a new draft, and the same is said of it. */
    private void assertComesInTheSameWay(String draft, Given given, JsonNode imported, Map<String, String> files) {
        TestClient.Answer answer = sent("/api/modeling/drafts/incoming?draft=" + draft, given.files());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.body().path("notes")).isEqualTo(imported.path("notes"));
        assertThat(answer.body().path("files")).hasSize(given.files().size())
            .allSatisfy(file -> assertThat(files).containsEntry(file.path("path").asString(), file.path("text").asString()));
    }

    /** Fact by fact, what was sent is what became of it, but for what was said. */
    private static void assertNothingIsLost(Given given, Incoming.Taken taken) {
        assertThat(taken.files()).hasSameSizeAs(given.files());
        given.files().forEach((sent, content) -> {
            String stem = sent.substring(0, sent.indexOf('.'));
            byte[] after = taken.files().entrySet().stream().filter(file -> file.getKey().startsWith(stem)).findFirst().orElseThrow().getValue();
            if (sent.endsWith(".form")) {
                assertThat(JSON.readTree(after)).isEqualTo(JSON.readTree(content));
            } else {
                assertThat(XmlFacts.of(new String(after, StandardCharsets.UTF_8), taken.notes()))
                    .containsExactlyInAnyOrderElementsOf(XmlFacts.of(new String(content, given.charset()), taken.notes()));
            }
        });
    }

    @Test
    void twentyTwoFilesOfOtherToolsComeIn() {
        assertThat(given()).hasSizeGreaterThanOrEqualTo(22);
    }

    @Test
    void everyNameOfAnElementFollowsItsNewId() {
        Given marks = given().filter(given -> given.id().equals("ids-with-marks")).findFirst().orElseThrow();
        String text = new String(incoming.take(marks.files()).files().values().iterator().next(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("Quy_trình_1").doesNotContain("Việc_1").contains("Kiểm tra hồ sơ");
    }

    @Test
    void aTableOfAnotherVersionThatDoesNotComeThroughTheImportIsRefusedOnceWithTheVersionThatWorks() {
        String text = new String(bytes(ROOT.resolve("dmn-1-4/t14.dmn")), StandardCharsets.UTF_8);
        JsonNode refusals = steps.as("dung").post("/api/modeling/check", ModelCases.body(Map.of("bpmn/Decision_14.dmn", text))).body().path("refusals");
        assertThat(refusals.valueStream().filter(point -> !point.path("advice").asBoolean()).map(point -> point.path("rule").asString()))
            .containsExactly("table-version");
        assertThat(refusals.get(0).path("sentence").asString()).contains("1.3");
    }

    @Test
    void theModelersDoorTakesOtherEncodingsToo() {
        Map<String, byte[]> files = new TreeMap<>();
        Given table = given().filter(given -> given.id().equals("dmn-1-5-latin-1")).findFirst().orElseThrow();
        files.putAll(table.files());
        TestClient.Answer answer = ModelerSteps.of(steps, port).deployedBytes("x", files);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(steps.files(answer.body().path("id").asString()).get("bpmn/Decision_15.dmn")).contains("Prazo até").contains("20191111/MODEL");
    }

    @Test
    void theModelersDoorTellsWhatIsWrongWithTheFileAsItWasSent() {
        String sound = text("modeler-5-colours");
        Map<String, String> faults = Map.of("history-missing", sound.replaceFirst("camunda:historyTimeToLive=\"[^\"]*\"", ""),
            "namespace-unknown", sound.replaceFirst("<bpmn:process ", "<bpmn:process xmlns:x=\"http://other.example\" x:y=\"1\" "),
            "xml-instruction", sound.replaceFirst("<bpmn:process ", "<?other tool?><bpmn:process "),
            "xml-encoding", sound.replaceFirst("encoding=\"UTF-8\"", "encoding=\"UTF-16\""));
        ModelerSteps modeler = ModelerSteps.of(steps, port);
        faults.forEach((rule, text) -> {
            assertThat(modeler.deployed("x", Map.of("mau.bpmn", text)).body().path("message").asString()).as(rule).contains("| rule " + rule);
            TestClient.Answer other = modeler.deployedBytes("x", Map.of("mau.bpmn", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
            assertThat(other.body().path("message").asString("")).as(rule + " in UTF-16").matches(message -> rule.equals("xml-encoding") != message.contains("| rule " + rule));
            assertThat(incoming.take(Map.of("mau.bpmn", text.getBytes(StandardCharsets.UTF_8))).notes()).as("the import mends " + rule).isNotEmpty();
        });
    }

    private static String text(String id) {
        Given found = given().filter(given -> given.id().equals(id)).findFirst().orElseThrow();
        return new String(found.files().values().iterator().next(), found.charset());
    }

    @Test
    void aFormAloneFromTheModelerIsADraftUnlessItIsUnsound() {
        ModelerSteps modeler = ModelerSteps.of(steps, port);
        String form = text("modeler-5-form-alone");
        TestClient.Answer answer = modeler.deployed("x", Map.of("form_2.form", form));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(steps.draft("dung", answer.body().path("id").asString()).path("draft").path("kind").asString()).isEqualTo("FORM");
        String hostile = form.replaceFirst("\"components\" *: *\\[", "\"components\": [{\"type\": \"html\", \"id\": \"Html_1\", \"content\": \"<script>1</script>\"},");
        assertThat(modeler.deployed("x", Map.of("form_2.form", hostile)).status()).isEqualTo(400);
    }

    @Test
    void aFormAloneMayBeADraftAndSaysThatItNeedsAProcess() {
        Given alone = given().filter(given -> given.id().equals("modeler-5-form-alone")).findFirst().orElseThrow();
        String id = imported(alone.files()).body().path("id").asString();
        TestClient.Answer answer = steps.submitted("dung", id, null);
        assertThat(answer.code()).isEqualTo("release-unsound");
        assertThat(answer.body().path("facts").path("points").get(0).path("rule").asString()).isEqualTo("form-alone");
    }

    @Test
    void aFormAloneThatAProcessInForceAsksBecomesADraftOfThatProcess() {
        Map<String, String> plan = steps.files(steps.draftOpened("dung", "PROCESS", "audit-plan"));
        String form = plan.get("forms/audit-plan/approve-plan.form").replaceFirst("\"label\": *\"[^\"]+\"", "\"label\": \"Đã sửa\"");
        JsonNode draft = steps.draft("dung", imported(Map.of("approve-plan.form", form.getBytes(StandardCharsets.UTF_8))).body().path("id").asString());
        assertThat(draft.path("draft").path("key").asString()).isEqualTo("audit-plan");
        assertThat(draft.path("files").valueStream().map(file -> file.path("path").asString())).contains(DraftSteps.PLAN);
    }
}
