package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.DisciplinaryCases;
import vn.paraudit.finding.FindingDesk;

/** How findings were remedied, and how the gravest were followed up. */
@Component
class RemedyStory {

    private static final String SUCCESSOR = "successor";

    private final FindingDesk desk;
    private final DisciplinaryCases cases;
    private final InventedWorkers workers;

    RemedyStory(FindingDesk desk, DisciplinaryCases cases, InventedWorkers workers) {
        this.desk = desk;
        this.cases = cases;
        this.workers = workers;
    }

    /** The disciplinary cases that a finding opened. */
    List<UUID> casesOf(UUID finding) {
        return cases.openedBy(finding);
    }

    void tell(Stage stage, FindingStory.Fate fate, LocalDate concludedOn) {
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
            case "transfer" -> as("thu", () -> desk.transfer(caseId, data.get(SUCCESSOR).toString(), data.get("text").toString()));
            case "write-off" -> as("thu", () -> desk.writeOff(caseId, data.get("text").toString()));
            default -> throw new IllegalStateException("The script knows no act " + step.act());
        }
    }

    private void as(String username, Runnable act) {
        workers.as(workers.person(username), () -> {
            act.run();
            return null;
        });
    }
}
