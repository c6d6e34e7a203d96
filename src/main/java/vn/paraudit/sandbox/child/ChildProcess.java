package vn.paraudit.sandbox.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.ThrowAwayDatabase;
import vn.paraudit.sandbox.SandboxRun;
import vn.paraudit.sandbox.SandboxSettings;
import vn.paraudit.sandbox.SandboxState;
import vn.paraudit.sandbox.SandboxStep;

/** The product's end of the line to the process in which a model is tried. What takes too long ends the process. */
final class ChildProcess implements SandboxRun {

    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    /** How the machine says that a process ended because it wanted more memory than it has. */
    private static final int MEMORY_OVER = 3;
    private static final int END_SECONDS = 5;

    private final Path directory = ChildCommand.directory();
    private final Process process;
    private final Writer requests;
    private final SandboxSettings settings;
    private final BiFunction<String, Instant, Optional<Instant>> deadlines;
    private final JsonMapper json = JsonMapper.builder().build();
    /** Nothing stands for the end of the line. */
    private final BlockingQueue<Optional<Wire.Answer>> answers = new LinkedBlockingQueue<>();
    private @Nullable RuleViolation over;
    private volatile SandboxState state;

    /**
     * Starts the process and waits until the model is deployed there.
     *
     * @param deadlines  the end of a deadline that counts from a moment
     * @throws RuleViolation why it cannot be tried
     */
    ChildProcess(ChildCommand command, SandboxSettings settings, Wire.Setup setup, BiFunction<String, Instant, Optional<Instant>> deadlines) {
        this.settings = settings;
        this.deadlines = deadlines;
        this.process = command.start(directory);
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "sandbox-" + process.pid());
        reader.setDaemon(true);
        reader.start();
        try {
            state = ask(new Wire.Request(setup, null, null), settings.startLimit());
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    @Override
    public SandboxState state() {
        return state;
    }

    @Override
    public synchronized SandboxState take(SandboxStep step) {
        state = ask(new Wire.Request(null, step, null), settings.stepLimit());
        return state;
    }

    private SandboxState ask(Wire.Request request, Duration limit) {
        if (over != null) {
            throw RuleViolation.of(over.code(), over.facts());
        }
        long end = System.nanoTime() + limit.toNanos();
        send(request);
        for (;;) {
            Optional<Wire.Answer> answer = next(end - System.nanoTime());
            if (answer == null) {
                throw endedBecause("sandbox-time-over", limit);
            }
            if (answer.isEmpty()) {
                throw endedBecause(exitValue() == MEMORY_OVER ? "sandbox-memory-over" : "sandbox-ended", limit);
            }
            if (answer.get().trouble() != null) {
                throw problem(answer.get().trouble());
            }
            if (answer.get().state() != null) {
                return answer.get().state();
            }
            Wire.Ask asked = answer.get().ask();
            send(new Wire.Request(null, null, new Wire.DeadlineEnd(deadlines.apply(asked.deadline(), asked.since()).orElse(null))));
        }
    }

    private @Nullable Optional<Wire.Answer> next(long nanos) {
        try {
            return answers.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void send(Wire.Request request) {
        try {
            requests.write(json.writeValueAsString(request));
            requests.write('\n');
            requests.flush();
        } catch (IOException gone) {
            // the end of the line is met when the answer is read
            LOG.debug("A sandbox no longer hears", gone);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(Optional.of(json.readValue(line, Wire.Answer.class)));
            }
        } catch (IOException | JacksonException broken) {
            LOG.debug("The line of a sandbox is broken", broken);
        } finally {
            answers.add(Optional.empty());
        }
    }

    private RuleViolation endedBecause(String code, Duration limit) {
        over = RuleViolation.of(code, Map.of("seconds", limit.toSeconds(), "megabytes", settings.heap().toMegabytes()));
        LOG.info("A sandbox was ended: {}", code);
        close();
        return over;
    }

    private int exitValue() {
        try {
            return process.waitFor(END_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static RuleViolation problem(Wire.Trouble trouble) {
        return trouble.fields().isEmpty() ? RuleViolation.of(trouble.code(), trouble.facts())
            : RuleViolation.ofFields(trouble.code(), trouble.fields());
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Path directory() {
        return directory;
    }

    /** Leaves the process alone, as happens when the product dies. */
    void hangUp() throws IOException {
        requests.close();
    }

    /** Also from another thread while a step runs: the step then ends with the process. */
    @Override
    public void close() {
        synchronized (process) {
            process.destroyForcibly();
            exitValue();
            ThrowAwayDatabase.remove(directory);
        }
    }
}
