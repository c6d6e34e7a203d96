package vn.paraudit.modeling;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import vn.paraudit.sandbox.Sandboxes;
import vn.paraudit.testing.MovableClock;
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

    /** Ends the trials that earlier tests have left, on a clock that is at its start afterwards. */
    public static void endOthers(Sandboxes sandboxes, MovableClock clock) {
        clock.set(MovableClock.START.plus(Duration.ofDays(1)));
        sandboxes.endIdle();
        clock.set(MovableClock.START);
    }

    /** Begins to try a draft, instead of whatever else the manager tries, and waits until that can be done. */
    public String opened(String draft) {
        String address = "/api/modeling/drafts/" + draft + "/sandbox";
        TestClient.Answer answer = manager.post(address, Map.of());
        if (answer.code().equals("sandbox-second")) {
            answer = manager.post(address + "?instead=" + answer.body().path("facts").path("sandbox").asString(), Map.of());
        }
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
