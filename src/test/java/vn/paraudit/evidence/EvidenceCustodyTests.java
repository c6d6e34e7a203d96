package vn.paraudit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.paraudit.evidence.EvidenceSteps.address;
import static vn.paraudit.evidence.EvidenceSteps.fileOf;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/**
 * Who may do what with evidence, and what is on record of it. Duy leads the team; Súa works in the unit; Thu follows all inspections; Lan
 * has nothing to do with them; Đức is the archivist.
 */
@ParAuditTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceCustodyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private EvidenceSteps visit;

    @BeforeAll
    void openAVisit(@Autowired EngineJobs jobs, @Autowired MovableClock clock) {
        visit = new EvidenceSteps(port, jobs, clock);
    }

    private TestClient.Answer withdraw(String person, String id, String reason) {
        return visit.as(person).post("/api/evidence/" + id + "/withdraw", Map.of("reason", reason));
    }

    @Test
    void aFileIsSavedAndNeverShownInOurPlace() {
        byte[] photo = EvidenceFixture.jpeg();
        String id = visit.send("duy", visit.item("TTHC-01"), UUID.randomUUID(), "Ảnh \"một\".jpg", photo).body().path("id").asString();
        HttpResponse<byte[]> answer = visit.open("thu", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(photo);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("image/jpeg");
        assertThat(answer.headers().allValues("Content-Disposition")).singleElement().asString()
            .startsWith("attachment;").contains("filename*=UTF-8''%E1%BA%A2nh%20m%E1%BB%99t.jpg");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"" + EvidenceFixture.sha256(photo) + "\"");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
    }

    @Test
    void whoHasTheFileIsNotSentItAgainAndAPartIsAPart() {
        byte[] photo = EvidenceFixture.jpeg();
        String id = visit.sent(visit.item("TTHC-02"), photo);
        HttpResponse<byte[]> known = visit.open("thu", id, "If-None-Match", "\"" + EvidenceFixture.sha256(photo) + "\"");
        HttpResponse<byte[]> part = visit.open("thu", id, "Range", "bytes=2-5");

        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(photo, 2, 6));
        assertThat(visit.custody(id).path("acts")).as("sent and, once, opened").hasSize(2);
    }

    @Test
    void whoMayNotSeeTheSubjectFindsNothing() {
        String item = visit.item("TTHC-03");
        byte[] photo = EvidenceFixture.jpeg();
        String id = visit.sent(item, photo);

        assertThat(visit.as("lan").get(address(item)).status()).isEqualTo(404);
        assertThat(visit.open("lan", id).statusCode()).isEqualTo(404);
        assertThat(visit.open("lan", id, "If-None-Match", "\"" + EvidenceFixture.sha256(photo) + "\"").statusCode()).isEqualTo(404);
        assertThat(withdraw("lan", id, "Nhầm").status()).isEqualTo(404);
        assertThat(visit.as("lan").get("/api/evidence/" + id + "/custody").status()).isEqualTo(404);
        assertThat(visit.send("lan", item, UUID.randomUUID(), "anh.jpg", EvidenceFixture.jpeg()).status()).isEqualTo(404);
        assertThat(visit.send("lan", item, UUID.fromString(id), "anh.jpg", photo).status()).isEqualTo(404);
    }

    @Test
    void aSubjectHasOneNameAndOthersNameNothing() {
        String item = visit.item("TTHC-03");
        String section = visit.sectionOf("TTHC-03");
        for (String other : List.of(item.toUpperCase(), section, section + "/", section + "/XX-01", section + "/TTHC-03/", "%00", "")) {
            assertThat(visit.send("duy", other, UUID.randomUUID(), "anh.jpg", EvidenceFixture.jpeg()).status()).as(other).isEqualTo(404);
        }
        assertThat(visit.as("duy").get(address(item).replace("checklist-item", "nothing")).status()).isEqualTo(404);
        assertThat(visit.open("duy", UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        assertThat(visit.open("duy", "1").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMayOnlyReadNeitherAddsNorTakesBack() {
        String item = visit.item("TTHC-04");
        String id = visit.sent(item, EvidenceFixture.jpeg());
        for (String reader : List.of("thu", "daumoi")) {
            assertThat(visit.list(reader, item)).as(reader).hasSize(1);
            TestClient.Answer sent = visit.send(reader, item, UUID.randomUUID(), "anh.jpg", EvidenceFixture.jpeg());
            assertThat(sent.status()).as(reader).isEqualTo(403);
            assertThat(sent.code()).isEqualTo("evidence-not-yours");
            assertThat(withdraw(reader, id, "Nhầm").status()).as(reader).isEqualTo(403);
            assertThat(visit.as(reader).get("/api/evidence/" + id + "/custody").status()).as(reader).isEqualTo(403);
        }
    }

    @Test
    void onlyWhoBroughtItTakesItBack() {
        String item = visit.item("TTHC-10");
        String id = visit.sent(item, EvidenceFixture.jpeg());
        String checker = visit.checkerOf("TTHC-10");

        assertThat(withdraw(checker, id, "Không liên quan").code()).isEqualTo("evidence-not-yours");
        assertThat(visit.send(checker, item, UUID.randomUUID(), "anh.jpg", EvidenceFixture.jpeg()).status()).as("though the item is theirs")
            .isEqualTo(201);
    }

    @Test
    void everyHandThatEvidencePassesIsOnRecord() {
        String id = visit.sent(visit.item("TTHC-05"), EvidenceFixture.jpeg());
        visit.open("thu", id);
        withdraw("duy", id, "Chụp nhầm hồ sơ");

        JsonNode custody = visit.custody(id);
        assertThat(custody.path("intact").asBoolean()).isTrue();
        assertThat(custody.path("acts")).extracting(act -> act.path("by").path("name").asString() + ": " + act.path("sentence").asString())
            .containsExactly("Cầm Văn Duy: gửi tài liệu chứng minh", "Cầm Thị Thu: mở tài liệu chứng minh",
                "Cầm Văn Duy: rút lại tài liệu chứng minh");
        assertThat(custody.path("acts").get(2).path("facts").path("reason").asString()).isEqualTo("Chụp nhầm hồ sơ");
        assertThatThrownBy(() -> jdbc.sql("update audit_entry set actor_name = 'x' where subject = 'EVIDENCE' and subject_id = :id::uuid")
            .param("id", id).update()).hasMessageContaining("append-only");
    }

    @Test
    void whatIsTakenBackStaysOnRecordAndOpens() {
        String item = visit.item("TTHC-06");
        byte[] photo = EvidenceFixture.jpeg();
        String id = visit.sent(item, photo);

        assertThat(withdraw("duy", id, "  ").code()).isEqualTo("evidence-reason-needed");
        assertThat(withdraw("duy", id, "a\u0000b").code()).isEqualTo("evidence-reason-needed");
        TestClient.Answer first = withdraw("duy", id, "Chụp nhầm");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("withdrawn").path("reason").asString()).isEqualTo("Chụp nhầm");
        assertThat(first.body().path("withdrawn").path("by").path("name").asString()).isEqualTo("Cầm Văn Duy");
        assertThat(withdraw("duy", id, "Chụp nhầm").body()).isEqualTo(first.body());
        assertThat(withdraw("duy", id, "Lý do khác").code()).isEqualTo("evidence-withdrawn");
        assertThat(visit.list("thu", item)).containsExactly(first.body());
        assertThat(visit.open("thu", id).body()).isEqualTo(photo);

        String again = visit.sent(item, photo);
        assertThat(again).isNotEqualTo(id);
        assertThat(visit.list("thu", item)).hasSize(2);
        assertThat(visit.custody(id).path("acts")).hasSize(3);
    }

    @Test
    void aFileThatWasTamperedWithIsNotHandedOut() throws IOException {
        byte[] photo = EvidenceFixture.jpeg();
        String id = visit.sent(visit.item("TTHC-07"), photo);
        byte[] forged = photo.clone();
        forged[forged.length / 2] ^= 1;
        Files.write(fileOf(photo), forged);

        assertAltered(id);
        Files.delete(fileOf(photo));
        assertAltered(id);
        assertThat(visit.custody(id).path("acts")).extracting(act -> act.path("act").asString())
            .containsExactly("evidence-uploaded", "evidence-found-altered", "evidence-found-altered");
    }

    private void assertAltered(String id) {
        TestClient.Answer answer = visit.as("thu").get("/api/evidence/" + id + "/content");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("evidence-altered");
        assertThat(answer.headers()).doesNotContainKeys("ETag", "Content-Disposition");
    }

    @Test
    void aClosedSectionIsClosedForEvidenceToo() {
        String item = visit.item("CDDH-01");
        byte[] photo = EvidenceFixture.jpeg();
        String id = visit.sent(item, photo);
        jdbc.sql("update checklist_section set state = 'CLOSED' where id = :id::uuid").param("id", visit.sectionOf("CDDH-01")).update();

        assertThat(visit.send("duy", item, UUID.randomUUID(), "anh.jpg", EvidenceFixture.jpeg()).code()).isEqualTo("evidence-frozen");
        assertThat(withdraw("duy", id, "Chụp nhầm").code()).isEqualTo("evidence-frozen");
        assertThat(visit.send("duy", item, UUID.fromString(id), "anh.jpg", photo).status()).as("its answer was lost, the sender asks again")
            .isEqualTo(200);
        assertThat(visit.open("duy", id).statusCode()).isEqualTo(200);
    }

    @Test
    void aRecordIsNeverChangedNotEvenByTheDatabasesOwner() {
        String id = visit.sent(visit.item("TTHC-08"), EvidenceFixture.jpeg());
        for (String change : List.of("update evidence set taken_at = now() where id = :id::uuid",
                "update evidence set sha256 = repeat('0', 64) where id = :id::uuid", "delete from evidence where id = :id::uuid")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", id).update()).as(change).hasMessageContaining("evidence is not changed");
        }
        assertThatThrownBy(() -> jdbc.sql("truncate evidence").update()).hasMessageContaining("evidence is not changed");
        withdraw("duy", id, "Chụp nhầm");
        assertThatThrownBy(() -> jdbc.sql("update evidence set withdrawn_by = null, withdrawn_at = null, withdrawn_reason = null"
            + " where id = :id::uuid").param("id", id).update()).hasMessageContaining("evidence is not changed");
    }

    @Test
    void aListComesInPagesInTheOrderOfArrival() {
        String item = visit.item("TTHC-09");
        for (int index = 0; index < 3; index++) {
            visit.sent(item, EvidenceFixture.jpeg());
        }
        JsonNode first = visit.as("thu").get(address(item) + "&size=2").body();
        JsonNode second = visit.as("thu").get(address(item) + "&size=2&cursor=" + first.path("next").asString()).body();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1).doesNotContainAnyElementsOf(first.path("items"));
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(visit.as("thu").get(address(item) + "&cursor=eB95").code()).isEqualTo("cursor-malformed");
    }
}
