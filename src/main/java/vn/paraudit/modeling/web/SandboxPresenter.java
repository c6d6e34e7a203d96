package vn.paraudit.modeling.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Problem;
import vn.paraudit.platform.Texts;
import vn.paraudit.sandbox.InventedPeople;
import vn.paraudit.sandbox.Sandbox;
import vn.paraudit.sandbox.SandboxState;
import vn.paraudit.sandbox.Scenario;
import vn.paraudit.sandbox.ScenarioRunner;
import vn.paraudit.security.Accounts;

/** Turns trials and scenarios into what the screens show, in the reader's language. */
@Component
class SandboxPresenter {

    private final InventedPeople people;
    private final Accounts accounts;
    private final Texts texts;

    SandboxPresenter(InventedPeople people, Accounts accounts, Texts texts) {
        this.people = people;
        this.accounts = accounts;
        this.texts = texts;
    }

    SandboxViews.SandboxView view(Sandbox sandbox) {
        SandboxState state = sandbox.state();
        Problem problem = sandbox.problem();
        List<SandboxViews.TroubleView> incidents = state == null ? List.of() : state.incidents().stream()
            .map(incident -> new SandboxViews.TroubleView(incident.element(), sentence(incident.code(), incident.facts()))).toList();
        return new SandboxViews.SandboxView(sandbox.id(), sandbox.draftId(), sandbox.phase(),
            problem == null ? null : sentence(problem.code(), problem.facts()), people.all(), incidents, state);
    }

    private String sentence(String code, Map<String, Object> facts) {
        return texts.get("problem." + code, facts);
    }

    /** @param hash  of the newest content of the draft */
    List<SandboxViews.ScenarioView> scenarios(Collection<Scenario> scenarios, String hash) {
        Set<UUID> authors = scenarios.stream().map(Scenario::createdBy).collect(Collectors.toSet());
        Map<UUID, String> names = authors.isEmpty() ? Map.of() : accounts.namesOf(authors);
        return scenarios.stream().map(scenario -> new SandboxViews.ScenarioView(scenario.id(), scenario.name(), scenario.steps().size(),
            names.getOrDefault(scenario.createdBy(), ""), scenario.createdAt(), run(scenario.last(), hash))).toList();
    }

    private static SandboxViews.RunView run(Scenario.Run run, String hash) {
        return run == null ? null : new SandboxViews.RunView(run.at(), run.hash().equals(hash), run.passed(), run.why(), run.element(), run.covered());
    }

    SandboxViews.ReportView report(ScenarioRunner.Report report, String hash) {
        Set<String> covered = new TreeSet<>();
        report.scenarios().stream().map(Scenario::last).filter(Objects::nonNull).forEach(run -> covered.addAll(run.covered()));
        return new SandboxViews.ReportView(scenarios(report.scenarios(), hash), report.nodes(), report.edges(), List.copyOf(covered));
    }
}
