package vn.paraudit.sandbox.child;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.paraudit.platform.PostgresBinaries;
import vn.paraudit.sandbox.SandboxSettings;

/** The process in which a model is tried, without the fence that stands before its engine. */
final class OpenSandbox {

    private OpenSandbox() {
    }

    public static void main(String[] arguments) {
        SandboxProcess.run(arguments, (forms, known) -> files -> List.of());
    }

    /** Begins to try a process that consists of a start event and some steps behind it. */
    static ChildProcess begun(ChildRuns runs, PostgresBinaries binaries, String steps, SandboxSettings limits) {
        String model = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D_1"
                targetNamespace="http://paraudit.vn/test">
              <process id="poison" isExecutable="true" camunda:historyTimeToLive="P10D"><startEvent id="Start_1" />%s</process>
            </definitions>
            """.formatted(steps);
        binaries.check();
        Wire.Setup setup = runs.setup("poison", Map.of("bpmn/poison.bpmn", model.getBytes(StandardCharsets.UTF_8)));
        return new ChildProcess(runs.command(limits, OpenSandbox.class), limits, setup, (key, since) -> Optional.empty());
    }
}
