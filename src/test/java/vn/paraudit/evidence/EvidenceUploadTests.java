package vn.paraudit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.paraudit.evidence.EvidenceSteps.address;
import static vn.paraudit.evidence.EvidenceSteps.arriving;
import static vn.paraudit.evidence.EvidenceSteps.fileOf;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** What is taken in and what is not. Duy leads the team on site. */
@ParAuditTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceUploadTests {

    private static final int LIMIT = 20 << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private EvidenceSteps visit;

    @BeforeAll
    void openAVisit(@Autowired EngineJobs jobs, @Autowired MovableClock clock) {
        visit = new EvidenceSteps(port, jobs, clock);
    }

    @Test
    void aPhotoIsKeptWithItsHashAndBothItsTimes() throws IOException {
        byte[] photo = EvidenceFixture.jpeg();
        UUID id = UUID.randomUUID();
        String item = visit.item("TTHC-01");
        TestClient.Answer answer = visit.as("duy").postFile(address(item, id) + "&takenAt=2026-05-06T00:59:30Z", "Bảng niêm yết.jpg", photo);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        assertThat(answer.headers().get("Location")).containsExactly("/api/evidence/" + id + "/content");
        assertThat(answer.body().path("id").asString()).isEqualTo(id.toString());
        assertThat(answer.body().path("name").asString()).isEqualTo("Bảng niêm yết.jpg");
        assertThat(answer.body().path("mediaType").asString()).isEqualTo("image/jpeg");
        assertThat(answer.body().path("size").asInt()).isEqualTo(photo.length);
        assertThat(answer.body().path("sha256").asString()).isEqualTo(EvidenceFixture.sha256(photo));
        assertThat(answer.body().path("uploadedBy").path("name").asString()).isEqualTo("Cầm Văn Duy");
        assertThat(answer.body().path("takenAt").asString()).isEqualTo("2026-05-06T00:59:30Z");
        assertThat(answer.body().path("receivedAt").asString()).isEqualTo("2026-05-06T01:00:00Z");
        assertThat(visit.list("duy", item)).containsExactly(answer.body());
        assertThat(fileOf(photo)).hasBinaryContent(photo);
        assertThat(arriving()).isZero();
    }

    @Test
    void whatAFileIsCalledDoesNotDisguiseWhatItIs() throws IOException {
        String item = visit.item("TTHC-02");
        Map<String, byte[]> disguised = Map.of("anh.jpg", EvidenceFixture.PAGE,
            "anh.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
            "bao-cao.pdf", new byte[] {'M', 'Z', 0, 1}, "rong.webp", new byte[0],
            "bang-ke.xlsx", EvidenceFixture.office("application/vnd.ms-excel.sheet.macroEnabled.main+xml", Map.of()));
        disguised.forEach((name, content) -> {
            TestClient.Answer answer = visit.send("duy", item, UUID.randomUUID(), name, content);
            assertThat(answer.status()).as(name).isEqualTo(422);
            assertThat(answer.code()).as(name).isEqualTo("evidence-type-refused");
            assertThat(answer.body().path("detail").asString()).contains("JPEG, PNG, WEBP, HEIC, PDF, DOCX, XLSX");
            assertThat(fileOf(content)).as(name).doesNotExist();
        });
        assertThat(visit.list("duy", item)).isEmpty();
        assertThat(arriving()).isZero();
    }

    @Test
    void aFileUnderAWrongNameGetsTheEndingOfWhatItIs() {
        TestClient.Answer answer = visit.send("duy", visit.item("TTHC-03"), UUID.randomUUID(), "../\u202eanh.jpg.exe",
            EvidenceFixture.picture("png", 8, 8));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        assertThat(answer.body().path("name").asString()).isEqualTo("anh.jpg.exe.png");
        assertThat(answer.body().path("mediaType").asString()).isEqualTo("image/png");
    }

    @Test
    void aPhotoOfAPhoneIsKeptAsItIs() {
        byte[] photo = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic and what follows".getBytes(StandardCharsets.ISO_8859_1);
        TestClient.Answer answer = visit.send("duy", visit.item("TTHC-03"), UUID.randomUUID(), "IMG_0001.HEIC", photo);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        assertThat(answer.body().path("mediaType").asString()).isEqualTo("image/heic");
        assertThat(visit.open("duy", answer.body().path("id").asString()).body()).isEqualTo(photo);
    }

    @Test
    void aNameWithNulIsRefusedInWords() {
        TestClient.Answer answer = visit.send("duy", visit.item("TTHC-03"), UUID.randomUUID(), "a\0nh.png", EvidenceFixture.picture("png", 9, 9));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("file-name-invalid");
        assertThat(answer.body().path("detail").asString()).startsWith("Tên tệp");
    }

    @Test
    void whoAsksForAPartThatIsNotThereGetsNothing() {
        String id = visit.sent(visit.item("TTHC-03"), EvidenceFixture.jpegOf(5000));
        HttpResponse<byte[]> part = visit.open("duy", id, "Range", "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(10);
        HttpResponse<byte[]> none = visit.open("duy", id, "Range", "bytes=9000-");
        assertThat(none.statusCode()).isEqualTo(416);
        assertThat(none.headers().firstValue("Content-Range")).contains("bytes */5000");
        assertThat(none.body()).isEmpty();
    }

    @Test
    void aFileIsTakenUpToTheLimitAndNotAByteBeyond() throws IOException {
        String item = visit.item("TTHC-04");
        assertThat(visit.as("duy").get("/api/evidence/limits").body().path("maxFile").asInt()).as("told beforehand").isEqualTo(LIMIT);
        assertThat(visit.send("duy", item, UUID.randomUUID(), "anh.jpg", EvidenceFixture.jpegOf(LIMIT)).status()).isEqualTo(201);
        assertTooLarge(visit.send("duy", item, UUID.randomUUID(), "anh.jpg", EvidenceFixture.jpegOf(LIMIT + 1)), LIMIT);
        assertTooLarge(sendWithoutLength(item, LIMIT + 1), LIMIT);
        assertThat(visit.list("duy", item)).hasSize(1);
        assertThat(arriving()).isZero();
    }

    @Test
    void aBodyThatSaysItIsTooLongIsRefusedBeforeItIsSent() throws IOException {
        assertThat(answerToHead("/api/evidence", LIMIT + (64 << 10) + 1)).isEqualTo("HTTP/1.1 413 ");
        assertThat(answerToHead("/api/evidence/", LIMIT)).isEqualTo("HTTP/1.1 415 ");
        assertThat(answerToHead("/api/plans", 1)).isEqualTo("HTTP/1.1 415 ");
    }

    private String answerToHead(String path, int length) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: here\r\nContent-Type: Multipart/Form-Data; boundary=x\r\n"
                + "Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        }
    }

    private TestClient.Answer sendWithoutLength(String item, int size) {
        byte[] head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] body = new byte[head.length + size + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(tail, 0, body, head.length + size, tail.length);
        return visit.as("duy").postParts(address(item, UUID.randomUUID()), "multipart/form-data; boundary=x",
            HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    private static void assertTooLarge(TestClient.Answer answer, int limit) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
        assertThat(answer.body().path("facts").path("limit").asInt()).isEqualTo(limit);
    }

    @Test
    void aSmallFileThatUnfoldsToAHugePictureIsRefused() {
        byte[] flood = EvidenceFixture.picture("png", 8, 8);
        flood[17] = 1;
        flood[21] = 1;
        TestClient.Answer answer = visit.send("duy", visit.item("TTHC-05"), UUID.randomUUID(), "anh.png", flood);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("evidence-picture-too-large");
    }

    @Test
    void anUploadThatIsRepeatedHasOneEffect() {
        String item = visit.item("TTHC-06");
        byte[] photo = EvidenceFixture.jpeg();
        UUID id = UUID.randomUUID();
        TestClient.Answer first = visit.send("duy", item, id, "anh.jpg", photo);
        TestClient.Answer again = visit.send("duy", item, id, "anh.jpg", photo);
        TestClient.Answer otherId = visit.send("duy", item, UUID.randomUUID(), "ban-sao.jpg", photo);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(otherId.status()).isEqualTo(200);
        assertThat(otherId.body()).isEqualTo(first.body());
        assertThat(visit.list("duy", item)).hasSize(1);
        assertThat(visit.custody(id.toString()).path("acts")).hasSize(1);
    }

    @Test
    void anIdStandsForOneFileOfOnePersonAtOneSubject() {
        UUID id = UUID.randomUUID();
        byte[] photo = EvidenceFixture.jpeg();
        assertThat(visit.send("duy", visit.item("TTHC-07"), id, "anh.jpg", photo).status()).isEqualTo(201);
        TestClient.Answer otherContent = visit.send("duy", visit.item("TTHC-07"), id, "anh.jpg", EvidenceFixture.jpeg());
        TestClient.Answer otherSubject = visit.send("duy", visit.item("TTHC-08"), id, "anh.jpg", photo);

        assertThat(List.of(otherContent.status(), otherSubject.status())).containsOnly(409);
        assertThat(List.of(otherContent.code(), otherSubject.code())).containsOnly("evidence-id-taken");
        assertThat(visit.list("duy", visit.item("TTHC-08"))).isEmpty();
    }

    @Test
    void theSameFileSentManyTimesAtOnceIsKeptOnce() throws Exception {
        String item = visit.item("TTHC-09");
        byte[] photo = EvidenceFixture.jpeg();
        ExecutorService senders = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> uploads = IntStream.range(0, 16).mapToObj(index ->
                (Callable<Integer>) () -> visit.send("duy", item, UUID.randomUUID(), "anh.jpg", photo).status()).toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> upload : senders.invokeAll(uploads)) {
                statuses.add(upload.get());
            }
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        } finally {
            senders.shutdown();
        }
        assertThat(visit.list("duy", item)).hasSize(1);
    }

    @Test
    void aSubjectTakesOnlySoMany() {
        String item = visit.item("TTHC-10");
        jdbc.sql("""
            insert into evidence (id, subject_kind, subject_id, sha256, size, media_type, name, uploaded_by, received_at)
            select gen_random_uuid(), 'checklist-item', :item, encode(sha256(convert_to(n::text, 'UTF8')), 'hex'), 1, 'image/jpeg', 'a.jpg',
                   gen_random_uuid(), now()
              from generate_series(1, 200) n
            """).param("item", item).update();
        TestClient.Answer answer = visit.send("duy", item, UUID.randomUUID(), "anh.jpg", EvidenceFixture.jpeg());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("evidence-too-many");
    }

    @Test
    void aDiskThatFailsLeavesNothingAndTheSenderTriesAgain() throws IOException {
        String item = visit.item("TTHC-11");
        byte[] photo = EvidenceFixture.jpeg();
        UUID id = UUID.randomUUID();
        Path folder = fileOf(photo).getParent();
        Path away = folder.resolveSibling("moved-away");
        if (Files.exists(folder)) {
            Files.move(folder, away);
        }
        Files.createFile(folder);
        TestClient.Answer failed;
        try {
            failed = visit.send("duy", item, id, "anh.jpg", photo);
        } finally {
            Files.delete(folder);
            if (Files.exists(away)) {
                Files.move(away, folder);
            }
        }
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.headers().get("Retry-After")).containsExactly("5");
        assertThat(visit.list("duy", item)).isEmpty();
        assertThat(arriving()).isZero();
        assertThat(visit.send("duy", item, id, "anh.jpg", photo).status()).isEqualTo(201);
    }

    @Test
    void onlyOneReadableFileIsTakenAndOnlyHere() {
        String boundary = "multipart/form-data; boundary=x";
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\r\n";
        String here = address(visit.item("TTHC-12"), UUID.randomUUID());

        assertThat(post(here, boundary, part + part + "--x--\r\n").code()).isEqualTo("evidence-one-file");
        assertThat(post(here, boundary, "--x--\r\n").code()).isEqualTo("evidence-one-file");
        assertThat(post(here, boundary, part).code()).isEqualTo("request-unreadable");
        assertThat(post(here, "multipart/form-data", part).code()).isEqualTo("request-unreadable");
        assertThat(post(here + "&takenAt=%2B999999999-01-01T00:00:00Z", boundary, part + "--x--\r\n").code()).isEqualTo("request-invalid");
        assertThat(post("/api/plans", boundary, part + "--x--\r\n").status()).isEqualTo(415);
        assertThat(post(here, boundary, part + "--x--\r\n").status()).isEqualTo(201);
    }

    private TestClient.Answer post(String path, String type, String body) {
        return visit.as("duy").postParts(path, type, HttpRequest.BodyPublishers.ofString(body));
    }
}
