package vn.paraudit.sandbox.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import vn.paraudit.platform.PostgresBinaries;
import vn.paraudit.sandbox.SandboxSettings;
import vn.paraudit.sandbox.SandboxState;
import vn.paraudit.sandbox.SandboxStep;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** A machine that is busy with others costs a trial time, but neither its life nor its model's good name. */
@ParAuditTest
class BusyMachineTests {

    private static final String STEPS = """
        <manualTask id="Step_1" /><endEvent id="End_1" /><sequenceFlow id="F_1" sourceRef="Start_1" targetRef="Step_1" />
        <sequenceFlow id="F_2" sourceRef="Step_1" targetRef="End_1" />
        """;
    private static final Duration STEP = Duration.ofSeconds(5);

    @Autowired
    private ChildRuns runs;

    @Autowired
    private PostgresBinaries binaries;

    private ChildProcess begun(Duration startLimit, Duration idle) {
        return OpenSandbox.begun(runs, binaries, STEPS, new SandboxSettings(2, DataSize.ofMegabytes(96), startLimit, STEP, idle, 0));
    }

    /** Nobody gives it a processor any more, or somebody does again. */
    private static void signal(String name, ChildProcess child) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(child.pid())).start().waitFor()).isZero();
    }

    private static CompletableFuture<SandboxState> started(ChildProcess child) {
        return CompletableFuture.supplyAsync(() -> child.take(SandboxStep.start(MovableClock.START, Map.of())));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStepThatGetsNoProcessorIsNotCalledALoopAndTakesOneStepAtATime() throws Exception {
        try (ChildProcess child = begun(Duration.ofMinutes(5), Duration.ofMinutes(10))) {
            child.awaitReady();
            signal("STOP", child);
            CompletableFuture<SandboxState> step = started(child);
            assertThat(step.copy().completeOnTimeout(null, STEP.toSeconds() + 2, TimeUnit.SECONDS).get()).as("longer than a step may work").isNull();
            assertThatThrownBy(() -> child.take(SandboxStep.start(MovableClock.START, Map.of()))).hasMessageContaining("sandbox-step-running");
            signal("CONT", child);
            assertThat(step.get(2, TimeUnit.MINUTES).ends()).containsExactly("End_1");
            assertThat(child.isAlive()).isTrue();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProcessThatNeverAnswersIsNotWaitedForForEver() throws Exception {
        ChildProcess child = begun(Duration.ofMinutes(5), Duration.ofSeconds(1));
        child.awaitReady();
        signal("STOP", child);
        assertThatThrownBy(() -> child.take(SandboxStep.start(MovableClock.START, Map.of()))).hasMessageContaining("sandbox-silent");
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void whatIsSlowToStartIsNotCalledALoop() {
        ChildProcess child = begun(Duration.ofMillis(1), Duration.ofMinutes(10));
        assertThatThrownBy(child::awaitReady).hasMessageContaining("sandbox-start-over");
        assertThat(child.isAlive()).isFalse();
        assertThat(child.directory()).doesNotExist();
    }

    @Test
    void whatIsClosedWhileItStartsIsGoneAtOnce() {
        ChildProcess child = begun(Duration.ofMinutes(5), Duration.ofMinutes(10));
        CompletableFuture<Void> ready = CompletableFuture.runAsync(child::awaitReady);
        child.close();
        assertThat(child.isAlive()).isFalse();
        assertThat(child.directory()).doesNotExist();
        assertThat(ready).failsWithin(Duration.ofSeconds(10)).withThrowableThat().withMessageContaining("sandbox-ended");
    }
}
