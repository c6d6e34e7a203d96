package vn.paraudit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's way of speaking to the API: cookies, the token against forged requests, JSON. One per person. */
public final class TestClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "thu-nghiem-2026";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String bearer;
    private Map.Entry<String, String> header;
    private boolean forgeryToken = true;
    private String language = "vi";

    public TestClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Status and body of an answer; the body of an empty answer is a missing node. */
    public record Answer(int status, JsonNode body, Map<String, List<String>> headers) {

        public String code() {
            return body.path("code").asString("");
        }
    }

    /** A client on which a person of the demo is signed in. */
    public static TestClient of(int port, String username) {
        TestClient client = new TestClient(port);
        Answer answer = client.signIn(username, PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException("cannot sign in as " + username + ": " + answer);
        }
        return client;
    }

    /** From now on every request carries a personal access token. */
    public TestClient withToken(String token) {
        bearer = token;
        return this;
    }

    /** From now on the reader reads English. */
    public TestClient inEnglish() {
        language = "en";
        return this;
    }

    /** From now on every request carries a header more. */
    public TestClient withHeader(String name, String value) {
        header = Map.entry(name, value);
        return this;
    }

    /** From now on writes lack the token against forged requests. */
    public TestClient withoutForgeryToken() {
        forgeryToken = false;
        return this;
    }

    public Answer signIn(String username, String password) {
        get("/api/session");
        return post("/api/session", Map.of("username", username, "password", password));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String key) {
        return postText(path, JSON.writeValueAsString(body), key);
    }

    /** Sends a body as it is, also one that is not JSON. */
    public Answer postText(String path, String body, String key) {
        return send(request(path).header("Content-Type", "application/json").header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends one file in the way of a form, its part named {@code file}. */
    public Answer postFile(String path, String name, byte[] content) {
        String boundary = "boundary-" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return postParts(path, "multipart/form-data; boundary=" + boundary, HttpRequest.BodyPublishers.concat(
            HttpRequest.BodyPublishers.ofByteArray(head), HttpRequest.BodyPublishers.ofByteArray(content),
            HttpRequest.BodyPublishers.ofByteArray(tail)));
    }

    /** Sends a body of parts as it is. */
    public Answer postParts(String path, String type, HttpRequest.BodyPublisher body) {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    /** Sends anything, with further headers by name and value. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path).method(method, body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Fetches bytes, with further headers by name and value. */
    public HttpResponse<byte[]> getBytes(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return exchange(headers.length == 0 ? request : request.headers(headers), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", language);
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (header != null) {
            request.header(header.getKey(), header.getValue());
        }
        if (!forgeryToken) {
            return request;
        }
        String token = forgeryToken();
        return token.isEmpty() ? request : request.header("X-XSRF-TOKEN", token);
    }

    /** The token against forged requests that the server gave; empty before it gave one. */
    public String forgeryToken() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue)
            .findFirst().orElse("");
    }

    /** All cookies as a header says them. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest sent = request.build();
        HttpResponse<String> response = exchange(request, HttpResponse.BodyHandlers.ofString());
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        JsonNode body = json && !response.body().isEmpty() ? JSON.readTree(response.body()) : JSON.missingNode();
        List<String> faults = ApiContract.faults(sent.method(), sent.uri().getPath(), response.statusCode(), body);
        if (!faults.isEmpty()) {
            throw new AssertionError(sent.method() + " " + sent.uri().getPath() + " is not answered as openapi.json says: " + faults);
        }
        return new Answer(response.statusCode(), body, response.headers().map());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
