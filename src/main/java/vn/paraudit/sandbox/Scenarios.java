package vn.paraudit.sandbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.engine.Refusal;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** Runs of a process that must come out the same before a new version of it may come into force. */
@Service
public class Scenarios {

    private static final int NAME_LENGTH = 200;
    private static final int MOST = 50;

    private final Drafts drafts;
    private final ScenarioRepository scenarios;
    private final ScenarioRunner runner;
    private final CurrentUser currentUser;
    private final TimeSource time;

    Scenarios(Drafts drafts, ScenarioRepository scenarios, ScenarioRunner runner, CurrentUser currentUser, TimeSource time) {
        this.drafts = drafts;
        this.scenarios = scenarios;
        this.runner = runner;
        this.currentUser = currentUser;
        this.time = time;
    }

    /** The scenarios of a draft's process, oldest first. */
    public List<Scenario> list(UUID draftId) {
        return drafts.kind(draftId) == Kind.PROCESS ? scenarios.list(drafts.key(draftId)) : List.of();
    }

    /**
     * Keeps what was tried as it came out.
     *
     * @throws RuleViolation {@code scenario-name}, {@code scenario-empty}, {@code scenario-too-many}, {@code scenario-other-draft}
     */
    public UUID save(UUID draftId, Sandbox sandbox, String name) {
        currentUser.get().require(Roles.PROCESS_MANAGER, "process-manager-needed");
        String title = name == null ? "" : name.strip();
        if (title.isEmpty() || title.length() > NAME_LENGTH || title.indexOf('\0') >= 0) {
            throw RuleViolation.of("scenario-name", Map.of("max", NAME_LENGTH));
        }
        if (!sandbox.isOf(draftId)) {
            throw RuleViolation.of("scenario-other-draft");
        }
        List<SandboxStep> steps = sandbox.steps();
        SandboxState state = sandbox.state();
        if (steps.isEmpty() || state == null) {
            throw RuleViolation.of("scenario-empty");
        }
        if (list(draftId).size() >= MOST) {
            throw RuleViolation.of("scenario-too-many", Map.of("max", MOST));
        }
        Scenario scenario = new Scenario(Ids.next(), drafts.key(draftId), title, steps, Outcome.of(state), currentUser.get().personId(),
            time.now(), null);
        scenarios.insert(scenario);
        return scenario.id();
    }

    /**
     * Plays scenarios on the newest content of a draft; this takes some seconds.
     *
     * @param id  the one to play; all of them when it is missing
     */
    public ScenarioRunner.Report run(UUID draftId, UUID id) {
        currentUser.get().require(Roles.PROCESS_MANAGER, "process-manager-needed");
        if (drafts.kind(draftId) != Kind.PROCESS) {
            throw RuleViolation.of("sandbox-needs-process");
        }
        String key = drafts.key(draftId);
        return runner.run(key, drafts.files(draftId), id == null ? scenarios.list(key) : List.of(scenarios.get(key, id)),
            currentUser.get().personId());
    }

    /** The scenarios that do not come out as they should; those that did on this very content are not played again. */
    public List<Refusal> refusals(UUID draftId) {
        List<Scenario> all = list(draftId);
        String hash = ScenarioRunner.hash(drafts.files(draftId));
        List<Scenario> unproved = all.stream().filter(scenario -> !hasPassed(scenario, hash)).toList();
        if (unproved.isEmpty()) {
            return List.of();
        }
        String key = drafts.key(draftId);
        return runner.run(key, drafts.files(draftId), unproved, currentUser.get().personId()).scenarios().stream()
            .filter(scenario -> !hasPassed(scenario, hash))
            .map(scenario -> new Refusal("bpmn/" + key + ".bpmn", scenario.last().element() == null ? "" : scenario.last().element(),
                "scenario-failed", Map.of("name", scenario.name(), "why", scenario.last().why()))).toList();
    }

    /** Tells contents apart. */
    public static String hash(Map<String, byte[]> files) {
        return ScenarioRunner.hash(files);
    }

    private static boolean hasPassed(Scenario scenario, String hash) {
        return scenario.last() != null && scenario.last().passed() && scenario.last().hash().equals(hash);
    }

    public void delete(UUID draftId, UUID id) {
        currentUser.get().require(Roles.PROCESS_MANAGER, "process-manager-needed");
        scenarios.delete(scenarios.get(drafts.key(draftId), id).id());
    }
}
