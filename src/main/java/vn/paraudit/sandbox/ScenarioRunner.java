package vn.paraudit.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Problem;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;

/** Plays scenarios on a content, one after the other in one process. */
@Component
public class ScenarioRunner {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern NAMED = Pattern.compile("<[^>]*\\bid=\"([^\"]+)\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");

    private final TrialPlaces places;
    private final ScenarioRepository scenarios;
    private final Texts texts;
    private final TimeSource time;

    ScenarioRunner(TrialPlaces places, ScenarioRepository scenarios, Texts texts, TimeSource time) {
        this.places = places;
        this.scenarios = scenarios;
        this.texts = texts;
        this.time = time;
    }

    /**
     * What a content can be passed through, and the scenarios with their runs on it.
     *
     * @param nodes  all elements
     * @param edges  all sequence flows
     */
    public record Report(List<String> nodes, List<String> edges, List<Scenario> scenarios) {
    }

    /**
     * Plays scenarios.
     *
     * @param by  person for whom
     * @throws vn.paraudit.platform.RuleViolation when the content cannot be tried at all
     */
    Report run(String processKey, Map<String, byte[]> files, List<Scenario> played, UUID by) {
        String hash = hash(files);
        Map<String, String> names = names(files);
        try (TrialPlaces.Place place = places.take(PATIENCE, by)) {
            SandboxRun run = place.begin(processKey, files);
            run.awaitReady();
            List<Scenario> done = new ArrayList<>();
            for (Scenario scenario : played) {
                Scenario.Run result = play(run, scenario, hash, names);
                scenarios.ran(scenario.id(), result);
                done.add(new Scenario(scenario.id(), scenario.processKey(), scenario.name(), scenario.steps(), scenario.expected(),
                    scenario.createdBy(), scenario.createdAt(), result));
            }
            return new Report(run.state().nodes(), run.state().edges(), done);
        }
    }

    private Scenario.Run play(SandboxRun run, Scenario scenario, String hash, Map<String, String> names) {
        for (int i = 0; i < scenario.steps().size(); i++) {
            SandboxStep step = scenario.steps().get(i);
            try {
                run.take(step);
            } catch (Problem refused) {
                String why = texts.get("sandbox.scenario.step", Map.of("number", i + 1, "step", named(step, names),
                    "why", texts.get("problem." + refused.code(), refused.facts())));
                // The process may have ended with the step; then what it passed is not known any more.
                return new Scenario.Run(hash, time.now(), i == 0 ? List.of() : covered(run.state()), why, step.element());
            }
        }
        Optional<Outcome.Difference> difference = scenario.expected().differenceTo(Outcome.of(run.state()));
        return new Scenario.Run(hash, time.now(), covered(run.state()), difference.map(found -> describe(found, names)).orElse(null),
            difference.filter(found -> found.what().equals("open")).flatMap(found -> found.found().stream().findFirst()).orElse(null));
    }

    private static List<String> covered(SandboxState state) {
        List<String> covered = new ArrayList<>(state.passed());
        state.tokens().forEach(token -> covered.add(token.element()));
        covered.addAll(state.flows());
        return covered.stream().distinct().sorted().toList();
    }

    private String named(SandboxStep step, Map<String, String> names) {
        String what = step.element() != null ? names.getOrDefault(step.element(), step.element()) : step.message() == null ? "" : step.message();
        return texts.get("sandbox.step." + step.act(), Map.of("what", what));
    }

    private String describe(Outcome.Difference difference, Map<String, String> names) {
        return texts.get("sandbox.scenario." + difference.what(), Map.of("expected", list(difference.expected(), names),
            "found", list(difference.found(), names)));
    }

    private String list(List<String> entries, Map<String, String> names) {
        return entries.isEmpty() ? texts.get("sandbox.scenario.nothing", Map.of())
            : String.join(", ", entries.stream().map(entry -> names.getOrDefault(entry, action(entry))).toList());
    }

    private String action(String entry) {
        return texts.has("action." + entry) ? texts.get("action." + entry, Map.of()) : entry;
    }

    /** The names that the elements of a diagram have on it. */
    private static Map<String, String> names(Map<String, byte[]> files) {
        Map<String, String> names = new TreeMap<>();
        files.forEach((file, content) -> {
            Matcher element = NAMED.matcher(file.endsWith(".bpmn") ? new String(content, StandardCharsets.UTF_8) : "");
            while (element.find()) {
                Matcher name = NAME.matcher(element.group());
                if (name.find() && !name.group(1).isBlank()) {
                    names.put(element.group(1), name.group(1));
                }
            }
        });
        return names;
    }

    static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
