package vn.paraudit.sandbox.child;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.paraudit.engine.DeadlineSource;
import vn.paraudit.engine.ModelCatalogue;
import vn.paraudit.platform.MissingPostgres;
import vn.paraudit.platform.OwnClasses;
import vn.paraudit.platform.PostgresBinaries;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.sandbox.SandboxRun;
import vn.paraudit.sandbox.SandboxRuns;
import vn.paraudit.sandbox.SandboxSettings;
import vn.paraudit.sandbox.SoundFiles;

/** Starts the processes in which models are tried and hands them what they may name. */
@Service
class ChildRuns implements SandboxRuns {

    private static final Pattern CALLED = Pattern.compile("calledElement=\"([^\"]+)\"");
    private static final int OPTIONS = 4;

    private final SandboxSettings settings;
    private final ModelCatalogue catalogue;
    private final SoundFiles sound;
    private final FilesInForce inForce;
    private final ObjectProvider<DeadlineSource> deadlines;
    private final PostgresBinaries binaries;
    private final OwnClasses classes;
    private final TrialWords words;

    ChildRuns(SandboxSettings settings, ModelCatalogue catalogue, SoundFiles sound, FilesInForce inForce,
            ObjectProvider<DeadlineSource> deadlines, PostgresBinaries binaries, OwnClasses classes, TrialWords words) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.sound = sound;
        this.inForce = inForce;
        this.deadlines = deadlines;
        this.binaries = binaries;
        this.classes = classes;
        this.words = words;
        ChildCommand.removeLeftovers();
    }

    @Override
    public SandboxRun begin(String processKey, Map<String, byte[]> files) {
        sound.require(files);
        try {
            binaries.check();
        } catch (MissingPostgres missing) {
            throw RuleViolation.of("sandbox-without-database", Map.of());
        }
        return begin(command(settings, SandboxProcess.class), setup(processKey, files));
    }

    ChildCommand command(SandboxSettings limits, Class<?> main) {
        return new ChildCommand(limits, binaries, classes, main);
    }

    /** Without asking the fence: the process asks its own. */
    ChildProcess begin(ChildCommand command, Wire.Setup setup) {
        return new ChildProcess(command, settings, setup, this::endOf);
    }

    Wire.Setup setup(String processKey, Map<String, byte[]> files) {
        Map<String, Set<String>> actions = new TreeMap<>();
        catalogue.actions().forEach(action -> actions.put(action, catalogue.parametersOf(action)));
        List<Wire.Option> options = IntStream.rangeClosed(1, OPTIONS).mapToObj(number -> new Wire.Option(words.option(number), String.valueOf(number)))
            .toList();
        return new Wire.Setup(processKey, files, inForce.beside(calledBy(files)), catalogue.seats(), catalogue.deadlines(), actions, options,
            words.now());
    }

    private static Set<String> calledBy(Map<String, byte[]> files) {
        Set<String> called = new HashSet<>();
        files.forEach((name, content) -> {
            Matcher matcher = CALLED.matcher(name.endsWith(".bpmn") ? new String(content, StandardCharsets.UTF_8) : "");
            while (matcher.find()) {
                called.add(matcher.group(1));
            }
        });
        return called;
    }

    private Optional<Instant> endOf(String deadline, Instant since) {
        // A tried case is known to nobody, so no event was ever recorded for it: every deadline counts from the step.
        return deadlines.getObject().endOf(deadline, Map.of(), new UUID(0, 0), since);
    }
}
