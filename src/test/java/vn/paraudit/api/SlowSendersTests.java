package vn.paraudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Whoever sends a sign at a time, or opens connections without end, takes nobody else's place. */
@ParAuditTest
class SlowSendersTests {

    private static final int REQUESTS = 200;
    private static final int TRIES = 4;
    private static final double DEAREST = 2;
    /** Below this a difference is the machine's own. */
    private static final long NOISE_NANOS = 5_000_000;
    private static final Duration NEVER_ANSWERED = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private static List<String> beginnings(int headers, int bodies, TestClient member) {
        String header = "GET /api/tasks HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ";
        String body = "Host: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n";
        String unread = "POST /api/nothing HTTP/1.1\r\n" + body + "\r\n";
        String read = "POST /api/session HTTP/1.1\r\n" + body + "Cookie: " + member.cookies() + "\r\nX-XSRF-TOKEN: " + member.forgeryToken() + "\r\n\r\n\"";
        return Stream.of(Stream.generate(() -> header).limit(headers), Stream.generate(() -> unread).limit(bodies / 2),
            Stream.generate(() -> read).limit(bodies - bodies / 2)).flatMap(one -> one).toList();
    }

    /** The time that 95 of 100 requests stay below, in nanoseconds. */
    private long p95(TestClient member) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/tasks")).header("Cookie", member.cookies())
            .timeout(NEVER_ANSWERED).build();
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            long begun = System.nanoTime();
            try {
                assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
                times.add(System.nanoTime() - begun);
            } catch (IOException unanswered) {
                return Long.MAX_VALUE / 2;
            }
        }
        return times.stream().flatMapToLong(LongStream::of).sorted().toArray()[REQUESTS * 95 / 100];
    }

    @ParameterizedTest
    @CsvSource({"115, 115", "0, 230", "230, 0"})
    @Tag("alone")
    void tricklingConnectionsLeaveTheOthersTheirTime(int headers, int bodies) throws Exception {
        TestClient hanh = TestClient.of(port, "hanh");
        p95(hanh);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && best > DEAREST; i++) {
            long alone = p95(hanh);
            try (Tricklers tricklers = Tricklers.begin(port, beginnings(headers, bodies, hanh))) {
                long beside = p95(hanh);
                System.out.printf("p95 of %d requests alone %.2f ms, beside %d slow headers and %d slow bodies %.2f ms; shown out %d%n", REQUESTS,
                    alone / 1e6, headers, bodies, beside / 1e6, tricklers.shownOut());
                best = Math.min(best, (double) Math.max(0, beside - NOISE_NANOS) / alone);
            }
        }
        assertThat(best).isLessThanOrEqualTo(DEAREST);
    }
}
