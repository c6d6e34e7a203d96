package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.DisciplinaryCases;
import vn.paraudit.finding.Conclusions;
import vn.paraudit.finding.FindingDesk;
import vn.paraudit.finding.FindingRegister;

/** How findings were remedied, and how the gravest were followed up. */
@Component
class RemedyStory {

    private static final String SUCCESSOR = "successor";
    private static final String PLAN = "UserTask_PlanRemedy";
    private static final String REPORT_QUICK = "UserTask_ReportQuick";

    private final FindingDesk desk;
    private final FindingRegister register;
    private final Conclusions conclusions;
    private final DisciplinaryCases cases;
    private final InventedWorkers workers;

    RemedyStory(FindingDesk desk, FindingRegister register, Conclusions conclusions, DisciplinaryCases cases, InventedWorkers workers) {
        this.desk = desk;
        this.register = register;
        this.conclusions = conclusions;
        this.cases = cases;
        this.workers = workers;
    }

    /** The disciplinary cases that a finding opened. */
    List<UUID> casesOf(UUID finding) {
        return cases.openedBy(finding);
    }

    /** The remedy of the conclusion that a finding stands in. */
    UUID remedyOf(UUID finding) {
        return conclusions.remedyOf(finding).orElseThrow();
    }

    /** Tells first how the unit plans and reports all of it, then what becomes of each finding. */
    void tell(Stage stage, List<FindingStory.Fate> fates, LocalDate concludedOn) {
        Map<UUID, List<FindingStory.Fate>> byRemedy = fates.stream().collect(Collectors.groupingBy(FindingStory.Fate::remedy, LinkedHashMap::new,
            Collectors.toList()));
        byRemedy.forEach((remedy, together) -> tell(stage, remedy, together, concludedOn));
        fates.forEach(fate -> tell(stage, fate, concludedOn));
    }

    private void tell(Stage stage, UUID remedy, List<FindingStory.Fate> fates, LocalDate concludedOn) {
        Set<String> unreported = fates.stream().filter(fate -> stage.script().unreported().contains(fate.fate())).map(fate -> fate.finding().toString())
            .collect(Collectors.toSet());
        int number = 1;
        for (Script.Step step : stage.script().remedy()) {
            LocalDate day = concludedOn.plusDays(step.day());
            stage.timeline().on(day, number++, () -> together(remedy, step, unreported, stage.now(stage.template(), day).fill(step.data())));
        }
    }

    /** A step of the whole conclusion: rows that the form proposes are filled with what the script says of each. */
    @SuppressWarnings("unchecked")
    private void together(UUID remedy, Script.Step step, Set<String> unreported, Map<String, Object> data) {
        if (REPORT_QUICK.equals(step.element())) {
            if (!workers.reportsEarly(remedy, PLAN, () -> desk.reportEarly(remedy))) {
                return;
            }
        } else if (!workers.waits(remedy, step.element())) {
            return;
        }
        Map<String, Object> proposed = workers.proposed(remedy, step.element());
        Map<String, Object> filled = new HashMap<>(data);
        for (String rows : List.of("measures", "results")) {
            if (proposed.get(rows) instanceof List<?> given && data.get(rows) instanceof Map<?, ?> ways) {
                filled.put(rows, given.stream().map(row -> {
                    Map<String, Object> whole = new HashMap<>((Map<String, Object>) row);
                    whole.putAll((Map<String, Object>) ways.get(unreported.contains(String.valueOf(whole.get("demand"))) ? "open" : "done"));
                    return whole;
                }).toList());
            }
        }
        workers.complete(remedy, step, filled);
    }

    private void tell(Stage stage, FindingStory.Fate fate, LocalDate concludedOn) {
        List<Script.Step> steps = stage.script().remedies().get(fate.fate());
        if (steps == null) {
            throw new IllegalStateException("The script knows no fate " + fate.fate());
        }
        Template words = stage.template().with("concluded", concludedOn).with("due", fate.dueOn());
        tell(stage, steps, fate.finding(), words, concludedOn);
        for (UUID opened : fate.cases()) {
            List<List<Script.Step>> stories = stage.script().cases();
            List<Script.Step> handling = stories.get(Math.min(stage.casesTold().getAndIncrement(), stories.size() - 1));
            tell(stage, handling, opened, words, concludedOn);
        }
    }

    private void tell(Stage stage, List<Script.Step> steps, UUID caseId, Template words, LocalDate from) {
        int number = 1;
        for (Script.Step step : steps) {
            LocalDate day = from.plusDays(step.day());
            stage.timeline().on(day, number++, () -> play(caseId, step, stage.now(words, day).fill(step.data())));
        }
    }

    private void play(UUID caseId, Script.Step step, Map<String, Object> data) {
        switch (step.act() == null ? "" : step.act()) {
            case "" -> workers.complete(caseId, step, data);
            case "when-open" -> {
                if (workers.waits(caseId, step.element())) {
                    workers.complete(caseId, step, data);
                }
            }
            case "return" -> workers.giveBack(caseId, step.element(), "", data.get("text").toString());
            case "extension" -> as("daumoi", () -> desk.requestExtension(caseId));
            case "transfer" -> asSigner(caseId, () -> desk.transfer(caseId, data.get(SUCCESSOR).toString(), data.get("text").toString()));
            case "write-off" -> asSigner(caseId, () -> desk.writeOff(caseId, data.get("text").toString()));
            default -> throw new IllegalStateException("The script knows no act " + step.act());
        }
    }

    private void as(String username, Runnable act) {
        workers.as(workers.person(username), () -> {
            act.run();
            return null;
        });
    }

    /** Whoever signed the conclusion. */
    private void asSigner(UUID finding, Runnable act) {
        UUID signer = register.find(finding).flatMap(item -> conclusions.ofInspection(item.inspectionId())).map(Conclusions.Item::signedBy).orElseThrow();
        workers.as(workers.person(signer), () -> {
            act.run();
            return null;
        });
    }
}
