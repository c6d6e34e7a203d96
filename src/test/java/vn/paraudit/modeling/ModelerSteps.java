package vn.paraudit.modeling;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.paraudit.testing.TestClient;

/** What Camunda Modeler sends, part by part, with an access token as password. */
final class ModelerSteps {

    static final String DEPLOY = "/engine-rest/deployment/create";

    private final int port;
    private final String token;

    private ModelerSteps(int port, String token) {
        this.port = port;
        this.token = token;
    }

    static ModelerSteps of(DraftSteps steps, int port) {
        return new ModelerSteps(port, steps.as("dung").post("/api/tokens", Map.of("name", "Modeler", "scopes", List.of("DEPLOY"))).body().path("token").asString());
    }

    String token() {
        return token;
    }

    String basic(String username) {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + token).getBytes(StandardCharsets.UTF_8));
    }

    TestClient.Answer deployed(String name, Map<String, String> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.forEach((file, text) -> contents.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return deployedBytes(name, contents);
    }

    /** The parts in the order in which the modeler sends them. */
    TestClient.Answer deployedBytes(String name, Map<String, byte[]> files) {
        String boundary = "----formdata-undici-0" + UUID.randomUUID().toString().replace("-", "").substring(0, 11);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("deployment-name", name);
        fields.put("deployment-source", "Camunda Modeler");
        fields.put("enable-duplicate-filtering", "true");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        files.forEach((file, content) -> {
            write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file + "\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.writeBytes(content);
            write(body, "\r\n");
        });
        write(body, "--" + boundary + "--\r\n");
        return new TestClient(port).send("POST", DEPLOY, BodyPublishers.ofByteArray(body.toByteArray()), "Authorization", basic("dung"), "Accept",
            "application/json", "Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
