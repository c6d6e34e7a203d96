package vn.paraudit.sandbox.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;
import vn.paraudit.platform.PostgresBinaries;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.sandbox.SandboxSettings;
import vn.paraudit.sandbox.SandboxStep;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Models that never come to rest, given to a sandbox whose fence is off: they end with their own process and cost nobody else anything. */
@ParAuditTest
class PoisonTests {

    private static final String LOOP = """
        <manualTask id="Step_1" /><sequenceFlow id="F_1" sourceRef="Start_1" targetRef="Step_1" />
        <sequenceFlow id="F_2" sourceRef="Step_1" targetRef="Step_1" />
        """;
    private static final String ASYNC_LOOP = LOOP.replace("<manualTask", "<manualTask camunda:asyncBefore=\"true\"");
    private static final String FORKS = """
        <manualTask id="Step_1" /><sequenceFlow id="F_1" sourceRef="Start_1" targetRef="Step_1" />
        <sequenceFlow id="F_2" sourceRef="Step_1" targetRef="X_1" /><sequenceFlow id="F_3" sourceRef="Step_1" targetRef="X_1" />
        <exclusiveGateway id="X_1" /><sequenceFlow id="F_4" sourceRef="X_1" targetRef="Step_1" />
        """;
    private static final int AS_SHIPPED = 10;
    private static final int STANDS_BACK = 1;
    /** Place in what Linux tells of a process behind its name. */
    private static final int NICE = 16;
    private static final int REQUESTS = 300;
    private static final int TRIES = 4;
    private static final double DEAREST = 1.5;
    private static final long KILOBYTES = 1024;

    @Autowired
    private ChildRuns runs;

    @Autowired
    private PostgresBinaries binaries;

    @LocalServerPort
    private int port;

    private static SandboxSettings limits(int megabytes, Duration step, int nice) {
        return new SandboxSettings(2, DataSize.ofMegabytes(megabytes), Duration.ofSeconds(120), step, Duration.ofMinutes(10), nice);
    }

    private ChildProcess open(String steps, SandboxSettings limits) {
        ChildProcess child = OpenSandbox.begun(runs, binaries, steps, limits);
        child.awaitReady();
        return child;
    }

    private static ThrowingCallable start(ChildProcess child) {
        return () -> child.take(SandboxStep.start(MovableClock.START, Map.of()));
    }

    private static void isGone(ChildProcess child) {
        assertThat(child.isAlive()).isFalse();
        assertThat(child.directory()).doesNotExist();
        assertThatThrownBy(start(child)).as("said again to whoever asks again").isInstanceOf(RuleViolation.class).hasMessageContaining("-over");
    }

    @Test
    void aLoopThatEatsMemoryEndsAtItsBound() {
        ChildProcess child = open(LOOP, limits(96, Duration.ofSeconds(60), 0));
        assertThatThrownBy(start(child)).hasMessageContaining("sandbox-memory-over").hasMessageContaining("96");
        isGone(child);
    }

    @Test
    void aLoopThatTakesTimeEndsAtItsLimit() {
        ChildProcess child = open(LOOP, limits(2000, Duration.ofSeconds(1), 0));
        assertThatThrownBy(start(child)).hasMessageContaining("sandbox-time-over");
        isGone(child);
    }

    @Test
    void forksThatMultiplyEndAsWell() {
        ChildProcess child = open(FORKS, limits(96, Duration.ofSeconds(3), 0));
        assertThatThrownBy(start(child)).hasMessageMatching("(?s).*sandbox-(time|memory)-over.*");
        isGone(child);
    }

    @Test
    void aLoopOfJobsIsStoppedInWordsAndItsProcessStandsBack() throws IOException {
        try (ChildProcess child = open(ASYNC_LOOP, limits(96, Duration.ofSeconds(120), STANDS_BACK))) {
            assertThatThrownBy(start(child)).hasMessageContaining("sandbox-restless");
            assertThat(child.isAlive()).isTrue();
            assertThat(nice(child)).isEqualTo(STANDS_BACK);
        }
    }

    /** How far a process stands back, as Linux counts it; elsewhere nobody is asked. */
    private static int nice(ChildProcess child) throws IOException {
        Path stat = Path.of("/proc/" + child.pid() + "/stat");
        if (!Files.exists(stat)) {
            return STANDS_BACK;
        }
        String afterTheName = Files.readString(stat).replaceFirst(".*\\) ", "");
        return Integer.parseInt(afterTheName.split(" ")[NICE]);
    }

    /** Resident memory of a process in kilobytes, as the system counts it. */
    private static long memory(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private long median(TestClient client) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            long begun = System.nanoTime();
            assertThat(client.get("/api/tasks").status()).isEqualTo(200);
            times.add(System.nanoTime() - begun);
        }
        return times.stream().flatMapToLong(LongStream::of).sorted().toArray()[REQUESTS / 2];
    }

    @Test
    @Tag("alone")
    void aModelThatRunsAwayCostsNobodyElseAnything() {
        TestClient hanh = TestClient.of(port, "hanh");
        median(hanh);
        double best = Double.MAX_VALUE;
        long most = 0;
        for (int i = 0; i < TRIES && best > DEAREST; i++) {
            long alone = median(hanh);
            ChildProcess child = open(LOOP, limits(700, Duration.ofSeconds(25), AS_SHIPPED));
            ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();
            CompletableFuture<Void> runaway = CompletableFuture.runAsync(() -> assertThatThrownBy(start(child)).isInstanceOf(RuleViolation.class));
            long beside = median(hanh);
            most = Math.max(most, memory(process));
            assertThat(child.isAlive()).as("still running away while the others were served").isTrue();
            child.close();
            runaway.join();
            best = Math.min(best, (double) beside / alone);
            System.out.printf("Median of %d requests alone %.2f ms, beside a runaway model %.2f ms, its memory %d MB%n", REQUESTS, alone / 1e6,
                beside / 1e6, most / KILOBYTES);
        }
        assertThat(best).isLessThanOrEqualTo(DEAREST);
        assertThat(most).isBetween(1L, 1000 * KILOBYTES);
    }
}
