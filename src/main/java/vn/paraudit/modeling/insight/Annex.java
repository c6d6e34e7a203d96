package vn.paraudit.modeling.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.engine.DeployedModels.Model;
import vn.paraudit.engine.ModelOutlines;
import vn.paraudit.engine.ModelOutlines.Step;
import vn.paraudit.engine.ModelOutlines.Way;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;

/** A process as a Word paper, in the layout of Decree 30/2020: its diagram and a table of its steps. Always in Vietnamese, like the decree. */
@Service
public class Annex {

    private static final UUID NO_CASE = new UUID(0, 0);

    private final DeployedModels models;
    private final ModelOutlines outlines;
    private final Deadlines deadlines;
    private final TimeSource time;
    private final Texts texts;

    Annex(DeployedModels models, ModelOutlines outlines, Deadlines deadlines, TimeSource time, Texts texts) {
        this.models = models;
        this.outlines = outlines;
        this.deadlines = deadlines;
        this.time = time;
        this.texts = texts;
    }

    /** A paper to be saved. */
    public record Paper(String fileName, byte[] content) {
    }

    /**
     * @param picture  the diagram as PNG
     * @throws vn.paraudit.platform.RuleViolation {@code annex-picture} when it is none
     */
    @Transactional(readOnly = true)
    public Paper of(String definitionId, byte[] picture) {
        Model model = models.find(definitionId).orElseThrow(() -> new NotFound("model"));
        Picture diagram = Picture.of(picture);
        WordBody body = new WordBody();
        String version = model.versionTag() == null ? String.valueOf(model.version()) : model.versionTag();
        body.centred(say("annex.annex"), true).centred(say("annex.process", "name", model.name().toUpperCase(Texts.VIETNAMESE)), true)
            .centred(say("annex.decree"), false).centred(say("annex.version", "version", version, "on", time.today()), false)
            .heading(say("annex.diagram")).picture(diagram).endSection(diagram.isWide())
            .heading(say("annex.steps")).table(head(), rows(outlines.of(definitionId)));
        return new Paper(model.key() + "-" + version + ".docx", new WordFile(body, diagram).bytes());
    }

    private List<String> head() {
        return List.of("number", "step", "who", "deadline", "form", "next").stream().map(column -> say("annex.column." + column)).toList();
    }

    private List<List<String>> rows(List<Step> steps) {
        List<List<String>> rows = new ArrayList<>();
        for (Step step : steps) {
            String name = step.name().isEmpty() ? step.id() : step.name();
            rows.add(List.of(String.valueOf(rows.size() + 1), step.help().isEmpty() ? name : name + "\n" + step.help(), who(step), deadline(step.deadline()),
                step.form().isEmpty() ? "" : known("form." + step.form(), step.form()), String.join("\n", step.next().stream().map(this::way).toList())));
        }
        return rows;
    }

    private String who(Step step) {
        if (!step.seat().isEmpty()) {
            return known("seat." + step.seat(), step.seat());
        }
        return known("annex.who." + step.type(), say("annex.who.system"));
    }

    private String way(Way way) {
        String to = way.to().isEmpty() ? say(way.ended() ? "annex.end" : "annex.on") : way.to();
        String target = way.ended() && !way.to().isEmpty() ? say("annex.endAt", "end", way.to()) : to;
        return way.when().isEmpty() ? target : say("annex.way", "when", way.when(), "to", target);
    }

    private String deadline(String key) {
        return deadlines.due(key, List.of(NO_CASE), time.today()).map(this::deadline).orElse("");
    }

    private String deadline(DueDate due) {
        String event = known("deadline.event." + due.fromEvent().replace(' ', '-'), due.fromEvent());
        String words = texts.get("annex.due." + due.unit(), Map.of("amount", due.amount(), "event", event), Texts.VIETNAMESE);
        String basis = deadlines.basisOf(due.key(), time.today(), Texts.VIETNAMESE).filter(text -> !text.isEmpty()).map(text -> say("annex.basis", "basis", text)).orElse("");
        return words + "\n" + say(due.legal() ? "annex.legal" : "annex.office") + "\n" + basis + (due.confirmed() ? "" : " " + say("annex.unconfirmed"));
    }

    private String known(String key, String otherwise) {
        return texts.has(key) ? say(key) : otherwise;
    }

    private String say(String key) {
        return texts.get(key, Map.of(), Texts.VIETNAMESE);
    }

    private String say(String key, String name, Object value) {
        return texts.get(key, Map.of(name, value), Texts.VIETNAMESE);
    }

    private String say(String key, String one, Object first, String other, Object second) {
        return texts.get(key, Map.of(one, first, other, second), Texts.VIETNAMESE);
    }
}
