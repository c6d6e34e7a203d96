package vn.paraudit.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** How files of the front end leave the server: as small as the browser takes them, and kept by it as long as they are the same. */
@ParAuditTest
class FrontEndPagesTests {

    private static final Path FILES = Path.of("target", "test-classes", "static", "assets");
    private static final String SCRIPT = "export const word = 'xin chào';\n".repeat(100);

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void build() throws IOException {
        Files.createDirectories(FILES);
        Files.writeString(FILES.resolve("sample-1a2b3c.js"), SCRIPT);
        Files.write(FILES.resolve("sample-1a2b3c.js.gz"), gzipped(SCRIPT));
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private HttpResponse<byte[]> get(String path, String encodings) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return http.send(encodings == null ? request.build() : request.header("Accept-Encoding", encodings).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(",", response.headers().allValues(name));
    }

    @Test
    void aBrowserGetsTheCompressedFileThatTheBuildLeft() throws Exception {
        HttpResponse<byte[]> gzip = get("/assets/sample-1a2b3c.js", "gzip");
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(gzip, "Content-Type")).startsWith("text/javascript");
        assertThat(gzip.body()).isEqualTo(gzipped(SCRIPT));
        assertThat(header(get("/assets/sample-1a2b3c.js", "gzip, deflate, br, zstd"), "Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void whoeverTakesNoCompressionGetsTheFileItself() throws Exception {
        HttpResponse<byte[]> plain = get("/assets/sample-1a2b3c.js", null);
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(plain, "Vary")).containsIgnoringCase("Accept-Encoding");
        assertThat(new String(plain.body(), StandardCharsets.UTF_8)).isEqualTo(SCRIPT);
    }

    @Test
    void filesNamedByTheirContentAreKeptForAYearAndPagesAreAskedForAgain() throws Exception {
        assertThat(header(get("/assets/sample-1a2b3c.js", "gzip"), "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(header(get("/tasks", "gzip"), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void aLongAnswerOfTheApiIsCompressedOnItsWay() throws Exception {
        TestClient thu = TestClient.of(port, "thu");
        HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/units"))
            .header("Cookie", thu.cookies()).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        String text = new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("{").contains("Phường Tô Hiệu");
        assertThat(answer.body().length).isLessThan(text.length() / 2);
    }
}
