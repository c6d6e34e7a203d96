package vn.paraudit.modeling;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.TestClient;

/** What a manager does in a sandbox, as named steps. */
public final class SandboxSteps {

    private static final String SANDBOXES = "/api/modeling/sandboxes/";
    private static final long PAUSE_NANOS = 200_000_000;
    private static final long LIMIT_NANOS = 120_000_000_000L;

    private final TestClient manager;

    public SandboxSteps(TestClient manager) {
        this.manager = manager;
    }

    /** Begins to try a draft and waits until that can be done. */
    public String opened(String draft) {
        TestClient.Answer answer = manager.post("/api/modeling/drafts/" + draft + "/sandbox", Map.of());
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
        String sandbox = answer.body().path("id").asString();
        awaitPhase(sandbox, "READY");
        return sandbox;
    }

    public JsonNode awaitPhase(String sandbox, String phase) {
        long end = System.nanoTime() + LIMIT_NANOS;
        JsonNode view = shown(sandbox);
        while (view.path("phase").asString().equals("STARTING") && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
            view = shown(sandbox);
        }
        if (!view.path("phase").asString().equals(phase)) {
            throw new IllegalStateException(view.toString());
        }
        return view;
    }

    public JsonNode shown(String sandbox) {
        return manager.get(SANDBOXES + sandbox).body();
    }

    public TestClient.Answer act(String sandbox, String act, Map<String, Object> body) {
        return manager.post(SANDBOXES + sandbox + "/" + act, body);
    }

    /** Completes the first open task as somebody who may. */
    public TestClient.Answer completed(String sandbox, Map<String, Object> data, Map<String, Object> variables) {
        JsonNode view = shown(sandbox);
        JsonNode task = view.path("state").path("tasks").get(0);
        String seat = task.path("seat").asString();
        String person = view.path("people").valueStream().filter(candidate -> candidate.path("seats").valueStream().anyMatch(held -> held.asString().equals(seat)))
            .map(candidate -> candidate.path("id").asString())
            .filter(id -> task.path("barred").valueStream().noneMatch(barred -> barred.asString().equals(id))).findFirst().orElseThrow();
        return act(sandbox, "complete", Map.of("task", task.path("id").asString(), "person", person, "data", data, "variables", variables));
    }
}
