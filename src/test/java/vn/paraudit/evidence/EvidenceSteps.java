package vn.paraudit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.InspectionSteps;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.TestClient;

/** What people do with evidence of a checklist during a visit in Chiềng Mai. */
final class EvidenceSteps {

    static final Path FOLDER = Path.of("target/evidence", System.getProperty("test.fork", "1")).toAbsolutePath();
    static final LocalDate VISIT = LocalDate.of(2026, 5, 6);

    private final InspectionSteps journey;
    private final JsonNode sections;

    EvidenceSteps(int port, EngineJobs jobs, MovableClock clock) {
        journey = new InspectionSteps(port);
        String inspection = journey.onSite(jobs, clock, "04132", VISIT);
        sections = journey.as("duy").get("/api/sheets/" + inspection).body().path("sections");
    }

    TestClient as(String person) {
        return journey.as(person);
    }

    String sectionOf(String criterion) {
        String area = criterion.substring(0, criterion.indexOf('-'));
        return StreamSupport.stream(sections.spliterator(), false).map(row -> row.path("section"))
            .filter(row -> row.path("area").asString().equals(area)).findFirst().orElseThrow().path("id").asString();
    }

    String item(String criterion) {
        return sectionOf(criterion) + "/" + criterion;
    }

    /** Who of the two members checks the section of a criterion. */
    String checkerOf(String criterion) {
        return Stream.of("hoa", "nam").filter(person -> as(person).get("/api/sections/" + sectionOf(criterion)).body().path("right").asString()
            .equals("VERIFY")).findFirst().orElseThrow();
    }

    static String address(String item) {
        return "/api/evidence?subjectKind=checklist-item&subjectId=" + item;
    }

    static String address(String item, UUID id) {
        return address(item) + "&id=" + id;
    }

    TestClient.Answer send(String person, String item, UUID id, String name, byte[] content) {
        return as(person).postFile(address(item, id), name, content);
    }

    /** Id of the record of a new photo that the leader of the team sends. */
    String sent(String item, byte[] content) {
        TestClient.Answer answer = send("duy", item, UUID.randomUUID(), "anh.jpg", content);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    HttpResponse<byte[]> open(String person, String id, String... headers) {
        return as(person).getBytes("/api/evidence/" + id + "/content", headers);
    }

    JsonNode list(String person, String item) {
        return as(person).get(address(item)).body().path("items");
    }

    /** Acts on a record as the archivist sees them. */
    JsonNode custody(String id) {
        return as("quantri").get("/api/evidence/" + id + "/custody").body();
    }

    static Path fileOf(byte[] content) {
        String sha256 = EvidenceFixture.sha256(content);
        return FOLDER.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** How many files are still arriving, or were left by one that broke. */
    static long arriving() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("incoming"))) {
            return files.count();
        }
    }
}
