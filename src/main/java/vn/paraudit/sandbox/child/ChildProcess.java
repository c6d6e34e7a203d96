package vn.paraudit.sandbox.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
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

/** The product's end of the line to the process in which a model is tried. What never comes to rest ends the process. */
final class ChildProcess implements SandboxRun {

    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    /** How the machine says that a process ended because it wanted more memory than it has. */
    private static final int MEMORY_OVER = 3;
    private static final int END_SECONDS = 5;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Path directory = ChildCommand.directory();
    private final Process process;
    private final Writer requests;
    private final SandboxSettings settings;
    private final BiFunction<String, Instant, Optional<Instant>> deadlines;
    private final JsonMapper json = JsonMapper.builder().build();
    /** Nothing stands for the end of the line. */
    private final BlockingQueue<Optional<Wire.Answer>> answers = new LinkedBlockingQueue<>();
    private final Wire.Setup setup;
    private final Lock line = new ReentrantLock();
    private volatile @Nullable RuleViolation over;
    private volatile SandboxState state;

    /**
     * Starts the process.
     *
     * @param deadlines  the end of a deadline that counts from a moment
     */
    ChildProcess(ChildCommand command, SandboxSettings settings, Wire.Setup setup, BiFunction<String, Instant, Optional<Instant>> deadlines) {
        this.settings = settings;
        this.setup = setup;
        this.deadlines = deadlines;
        this.process = command.start(directory);
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "sandbox-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void awaitReady() {
        long begun = System.nanoTime();
        try {
            state = ask(new Wire.Request(setup, null, null), () -> isOver(begun, settings.startLimit()) ? "sandbox-start-over" : null);
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
    public SandboxState take(SandboxStep step) {
        if (!line.tryLock()) {
            throw RuleViolation.conflict("sandbox-step-running", Map.of());
        }
        try {
            long begun = System.nanoTime();
            Duration before = worked();
            state = ask(new Wire.Request(null, step, null), () -> {
                if (worked().minus(before).compareTo(settings.stepLimit()) >= 0) {
                    return "sandbox-time-over";
                }
                return isOver(begun, settings.idle()) ? "sandbox-silent" : null;
            });
            return state;
        } finally {
            line.unlock();
        }
    }

    private static boolean isOver(long begun, Duration limit) {
        return System.nanoTime() - begun >= limit.toNanos();
    }

    /** Time of a processor that the process has had. On a busy machine it gets little of that, which is not the model's fault. */
    private Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** @param limit  asked again and again while there is no answer: why the process has to end now, if it has */
    private SandboxState ask(Wire.Request request, Supplier<@Nullable String> limit) {
        if (over != null) {
            throw RuleViolation.of(over.code(), over.facts());
        }
        send(request);
        for (;;) {
            Optional<Wire.Answer> answer = next(limit);
            if (answer.isEmpty()) {
                throw endedBecause(exitValue() == MEMORY_OVER ? "sandbox-memory-over" : "sandbox-ended");
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

    private Optional<Wire.Answer> next(Supplier<@Nullable String> limit) {
        try {
            for (;;) {
                Optional<Wire.Answer> answer = answers.poll(LOOK_NANOS, TimeUnit.NANOSECONDS);
                if (answer != null) {
                    return answer;
                }
                String why = limit.get();
                if (why != null) {
                    throw endedBecause(why);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw endedBecause("sandbox-ended");
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

    private RuleViolation endedBecause(String code) {
        Duration limit = switch (code) {
            case "sandbox-start-over" -> settings.startLimit();
            case "sandbox-silent" -> settings.idle();
            default -> settings.stepLimit();
        };
        RuleViolation why = RuleViolation.of(code, Map.of("seconds", limit.toSeconds(), "megabytes", settings.heap().toMegabytes()));
        over = why;
        LOG.info("A sandbox was ended: {}", code);
        close();
        return why;
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

    /** Also from another thread while it starts or a step runs: that ends with the process. */
    @Override
    public void close() {
        synchronized (process) {
            // What it has just begun, a database above all, would go on without it.
            List<ProcessHandle> below = process.descendants().toList();
            process.destroyForcibly();
            below.forEach(ProcessHandle::destroyForcibly);
            exitValue();
            CompletableFuture.allOf(below.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, END_SECONDS, TimeUnit.SECONDS).join();
            ThrowAwayDatabase.remove(directory);
        }
    }
}
