package vn.paraudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.testing.TestClient;

/** What every answer has, whoever gives it: the headers that protect a browser, and in words what went wrong. */
@ParAuditTest
class EveryAnswerTests {

    private static final Map<String, Predicate<String>> PROTECTING = Map.of(
        "content-security-policy", value -> value.contains("default-src") && value.contains("frame-ancestors 'none'") || value.contains("sandbox"),
        "x-content-type-options", "nosniff"::equals,
        "x-frame-options", "DENY"::equals,
        "referrer-policy", "same-origin"::equals,
        "permissions-policy", value -> value.contains("geolocation=(self)"),
        "cache-control", value -> !value.isBlank());
    private static final String LONG = "A".repeat(3000);

    @LocalServerPort
    private int port;

    @Autowired
    private SwitchableDataSource database;

    private String session;

    @BeforeEach
    void signIn() {
        TestClient hanh = TestClient.of(port, "hanh");
        session = "Cookie: " + hanh.cookies() + "\r\nX-XSRF-TOKEN: " + hanh.forgeryToken() + "\r\n";
    }

    private RawHttp.Said ask(String line, String headers, String body) {
        String length = body.isEmpty() ? "" : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
        return RawHttp.say(port, line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headers + length + "\r\n" + body);
    }

    /** Every kind of answer: what is asked, and what status comes. */
    private Map<String, RawHttp.Said> answers() {
        Map<String, RawHttp.Said> answers = new LinkedHashMap<>();
        answers.put("200 page", ask("GET /", "", ""));
        answers.put("200 api", ask("GET /api/plans", session, ""));
        answers.put("200 csv", ask("GET /api/findings/export", session, ""));
        answers.put("200 health", ask("GET /actuator/health", "", ""));
        answers.put("200 description", ask("GET /v3/api-docs", session, ""));
        answers.put("400 no JSON", ask("POST /api/session", session + "Content-Type: application/json\r\n", "{"));
        answers.put("400 bytes that are no text", ask("GET /api/accounts?q=%ff%fe", session, ""));
        answers.put("400 a name of such bytes", ask("GET /api/plans?%ff%fe=1", session, ""));
        answers.put("400 NUL in the address", ask("GET /api/plans/%00", session, ""));
        answers.put("400 encoded slash", ask("GET /api/plans/%2f", session, ""));
        answers.put("400 a dot too much", ask("GET /api/../../x", session, ""));
        answers.put("400 signs that no address has", ask("GET /api/plans?q=<|>", session, ""));
        answers.put("400 no request line", RawHttp.say(port, "nonsense\r\n\r\n"));
        answers.put("400 no host", RawHttp.say(port, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"));
        answers.put("400 two lengths", ask("POST /api/plans", session + "Content-Length: 3\r\nContent-Length: 4\r\n", ""));
        answers.put("400 header too long", ask("GET /api/plans", "X-Long: " + "a".repeat(20_000) + "\r\n", ""));
        answers.put("505 no such protocol", RawHttp.say(port, "GET / HTTP/7.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        answers.put("501 no such coding", ask("POST /api/plans", session + "Transfer-Encoding: nonsense\r\n", ""));
        answers.put("400 no such method", ask("QUX /api/plans", session, ""));
        answers.put("405 tracing", ask("TRACE /api/plans", session, ""));
        answers.put("405 wrong method", ask("DELETE /api/plans", session, ""));
        answers.put("401 nobody", ask("GET /api/plans", "", ""));
        answers.put("401 a long cookie", ask("GET /api/plans", "Cookie: SESSION=" + LONG + "\r\n", ""));
        answers.put("401 a cookie with NUL", ask("GET /api/plans", "Cookie: SESSION="
            + Base64.getEncoder().encodeToString("a\0b".getBytes(StandardCharsets.UTF_8)) + "\r\n", ""));
        answers.put("401 no token", ask("GET /api/plans", "Authorization: Bearer x\r\n", ""));
        answers.put("401 modeler", ask("GET /engine-rest/version", "", ""));
        answers.put("401 modeler with a wrong key", ask("GET /engine-rest/version", "Authorization: Basic eDp5\r\n", ""));
        answers.put("401 metrics", ask("GET /actuator/metrics", "", ""));
        answers.put("403 no forgery token", ask("POST /api/plans", "Content-Type: application/json\r\n", "{}"));
        answers.put("403 not an administrator", ask("GET /api/accounts", session, ""));
        answers.put("403 metrics", ask("GET /actuator/metrics", session, ""));
        answers.put("404 api", ask("GET /api/nothing", session, ""));
        answers.put("404 file", ask("GET /nothing.js", "", ""));
        answers.put("404 the address of errors", ask("GET /error", "", ""));
        answers.put("404 the address of errors, signed in", ask("GET /error", session, ""));
        answers.put("406 no such format", ask("GET /api/plans", session + "Accept: image/png\r\n", ""));
        answers.put("413 body", RawHttp.say(port, "POST /api/plans HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + session
            + "Content-Type: application/json\r\nContent-Length: 30000000\r\n\r\n"));
        answers.put("415 type", ask("POST /api/plans", session + "Content-Type: text/plain\r\n", "x"));
        answers.put("415 parts", ask("POST /api/plans", session + "Content-Type: multipart/form-data; boundary=x\r\n", "x"));
        answers.put("416 range", ask("GET /index.html", "Range: bytes=90000000-\r\n", ""));
        answers.put("404 preflight", ask("OPTIONS /api/plans", "Origin: http://evil\r\nAccess-Control-Request-Method: POST\r\n", ""));
        answers.put("204 signed out", ask("DELETE /api/session", session, ""));
        return answers;
    }

    @Test
    void everyAnswerCarriesWhatProtectsABrowser() {
        List<String> wrong = new ArrayList<>();
        answers().forEach((what, said) -> faults(what, said, wrong));
        assertThat(wrong).isEmpty();
    }

    private static void faults(String what, RawHttp.Said said, List<String> wrong) {
        if (!what.startsWith(said.status() + " ") && !what.equals("404 preflight")) {
            wrong.add(what + ": " + said);
        }
        PROTECTING.forEach((name, sound) -> {
            List<String> values = said.header(name);
            if (values.size() != 1 || !sound.test(values.get(0))) {
                wrong.add(what + ": " + name + " " + values);
            }
        });
        boolean empty = said.body().isEmpty();
        if (said.status() >= 400 && said.status() != 416 && !what.contains("modeler") && !what.equals("404 preflight")
            && (empty || !said.header("content-type").toString().contains("application/problem+json") || !said.body().contains("\"detail\""))) {
            wrong.add(what + ": no problem in words: " + said);
        }
        if (said.body().contains("Apache") || said.body().contains("java.") || said.body().contains("\"problem.")) {
            wrong.add(what + ": tells of the inside: " + said);
        }
        if (said.status() == 416 && (!empty || said.header("content-range").isEmpty())) {
            wrong.add(what + ": not empty: " + said);
        }
    }

    @Test
    void whenNoConnectionIsFreeWhoeverAsksIsAskedToComeLater() {
        List<String> wrong = new ArrayList<>();
        String other = "Cookie: SESSION=" + Base64.getEncoder().encodeToString("00000000-0000-4000-8000-000000000000".getBytes(StandardCharsets.UTF_8))
            + "\r\n";
        Map<String, RawHttp.Said> answers = new LinkedHashMap<>();
        database.exhaustedDuring(() -> {
            answers.put("503 session filter", ask("GET /api/plans", other, ""));
            answers.put("503 controller", ask("GET /api/plans", session, ""));
            answers.put("503 token", ask("GET /api/plans", "Authorization: Bearer x\r\n", ""));
        });
        answers.forEach((what, said) -> {
            faults(what, said, wrong);
            if (said.header("retry-after").isEmpty()) {
                wrong.add(what + ": says no time: " + said);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(ask("GET /api/plans", session, "").status()).isEqualTo(200);
    }
}
