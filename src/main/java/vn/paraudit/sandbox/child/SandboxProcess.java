package vn.paraudit.sandbox.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.fence.BundleFence;
import vn.paraudit.form.Forms;
import vn.paraudit.platform.PostgresBinaries;
import vn.paraudit.platform.ThrowAwayDatabase;
import vn.paraudit.platform.TimeSource;

/**
 * The process in which one model is tried. It is told what to do line by line and answers line by line, and it ends when nobody can tell
 * it any more: also when the product has died and however busy the model keeps it.
 */
public final class SandboxProcess {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxProcess.class);

    private final Path directory;
    private final PostgresBinaries binaries;
    private final TrialEngine.FenceMaker fence;
    private final PrintStream out;
    private final JsonMapper json = JsonMapper.builder().build();
    private final BlockingQueue<Wire.Request> requests = new LinkedBlockingQueue<>();
    private final Map<String, Instant> deadlines = new HashMap<>();

    private SandboxProcess(Path directory, PostgresBinaries binaries, TrialEngine.FenceMaker fence, PrintStream out) {
        this.directory = directory;
        this.binaries = binaries;
        this.fence = fence;
        this.out = out;
    }

    /** @param arguments  the empty folder for its database, and the folder of the database's programs */
    public static void main(String[] arguments) {
        run(arguments, BundleFence::new);
    }

    /** Serves its one model until the line ends. */
    static void run(String[] arguments, TrialEngine.FenceMaker fence) {
        PrintStream line = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Whatever a library has to say must not stand between the answers.
        System.setOut(System.err);
        LoggingSystem.get(SandboxProcess.class.getClassLoader()).setLogLevel("ROOT", LogLevel.ERROR);
        SandboxProcess process = new SandboxProcess(Path.of(arguments[0]), PostgresBinaries.in(Path.of(arguments[1])), fence, line);
        Thread listener = new Thread(process::listen, "line");
        listener.setDaemon(true);
        listener.start();
        process.serve();
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                requests.add(json.readValue(line, Wire.Request.class));
            }
        } catch (IOException lost) {
            LOG.error("The line is lost", lost);
        } finally {
            end();
        }
    }

    private void end() {
        try {
            ThrowAwayDatabase.remove(directory);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void serve() {
        Wire.Setup setup = next().setup();
        MovedClock clock = new MovedClock(setup.now());
        Journal journal = new Journal(clock, this::endOf);
        Forms forms = Forms.by(json, new TimeSource(clock));
        try {
            TrialEngine engine = new TrialEngine(() -> ThrowAwayDatabase.start(directory, binaries), setup, journal, forms, fence, this::endOf);
            TrialNames names = new TrialNames(setup);
            Map<String, byte[]> files = new HashMap<>(setup.inForce());
            files.putAll(setup.files());
            TrialForms trialForms = new TrialForms(forms, files, setup.options());
            TrialCase trial = new TrialCase(engine, journal, clock, trialForms, names.read());
            TrialState state = new TrialState(engine, trial, journal, trialForms, names);
            say(new Wire.Answer(state.read(), null, null));
            for (;;) {
                serve(trial, state, next());
            }
        } catch (RuntimeException failure) {
            LOG.error("The model cannot be tried", failure);
            say(new Wire.Answer(null, Troubles.of(failure), null));
        }
    }

    private void serve(TrialCase trial, TrialState state, Wire.Request request) {
        try {
            trial.take(request.step());
            say(new Wire.Answer(state.read(), null, null));
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("The step is not done", failure);
            say(new Wire.Answer(null, Troubles.of(failure), null));
        }
    }

    private Wire.Request next() {
        try {
            return requests.take();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private void say(Wire.Answer answer) {
        out.println(json.writeValueAsString(answer));
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("nobody hears"));
        }
    }

    /** The end of a deadline that counts from a moment, by the product's table and calendar; nothing for an unknown one. */
    private Instant endOf(String deadline, Instant since) {
        return deadlines.computeIfAbsent(deadline + " " + since, key -> {
            say(new Wire.Answer(null, null, new Wire.Ask(deadline, since)));
            return next().end().at();
        });
    }
}
