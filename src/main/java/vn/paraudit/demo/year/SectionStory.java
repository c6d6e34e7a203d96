package vn.paraudit.demo.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.checklist.SectionAnswers;
import vn.paraudit.checklist.SectionAnswers.Given;
import vn.paraudit.checklist.SectionAnswers.Question;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.OpenWork;

/** What the units and the teams answered in the sections of their checklists. */
@Component
class SectionStory {

    private static final String SELF_REPORT = "UserTask_SelfReport";
    private static final String FILL_SECTION = "UserTask_FillSection";
    private static final int DOSSIERS = 120;
    /** Units think better of themselves than the teams do. */
    private static final double SELF_REGARD = 0.06;

    private final Checklists checklists;
    private final SectionAnswers answers;
    private final InventedWorkers workers;
    private final FindingStory findings;
    private final FieldStory field;

    SectionStory(Checklists checklists, SectionAnswers answers, InventedWorkers workers, FindingStory findings, FieldStory field) {
        this.checklists = checklists;
        this.answers = answers;
        this.workers = workers;
        this.findings = findings;
        this.field = field;
    }

    /** The unit's own answers, before it sends its report. */
    void answerThemselves(Stage stage, Script.Visit visit, UUID inspection, LocalDate day) {
        Actor contact = workers.holder(workers.waiting(inspection, SELF_REPORT).get(0));
        double quality = Math.min(1, visit.quality() + SELF_REGARD);
        for (Checklists.Section section : checklists.sections(inspection)) {
            answers.give(section.id(), true, given(answers.questions(section.id()), quality, day, stage.chance()), contact);
        }
    }

    /** The team's answers and findings, of which it says what was a mistake; where the filling goes on, one section is begun and the rest are untouched. */
    List<FindingStory.Mistake> fill(Stage stage, Script.Visit visit, UUID inspection, LocalDate day, Map<String, Object> data) {
        List<FindingStory.Mistake> mistakes = new ArrayList<>();
        Map<UUID, OpenWork.Waiting> tasks = new HashMap<>();
        workers.waiting(inspection, FILL_SECTION).forEach(task -> tasks.put(UUID.fromString(workers.context(task).get("sectionId").toString()), task));
        List<UUID> sections = checklists.sections(inspection).stream().map(Checklists.Section::id).filter(tasks::containsKey).toList();
        int finished = visit.filled() == null ? sections.size() : visit.filled();
        field.fill(stage, visit, inspection, day, workers.holder(tasks.get(sections.get(0))));
        for (int number = 0; number < Math.min(sections.size(), finished + 1); number++) {
            UUID section = sections.get(number);
            OpenWork.Waiting task = tasks.get(section);
            Actor member = workers.holder(task);
            List<Question> asked = answers.questions(section);
            boolean whole = number < finished;
            answers.give(section, false, given(whole ? asked : asked.subList(0, asked.size() / 2), visit.quality(), day, stage.chance()), member);
            mistakes.addAll(findings.noted(stage, visit, new FindingStory.Place(inspection, section, codes(asked)), day, member));
            if (whole) {
                workers.complete(task, data);
            }
        }
        return mistakes;
    }

    private static Set<String> codes(List<Question> questions) {
        return questions.stream().map(Question::code).collect(Collectors.toSet());
    }

    private static List<Given> given(List<Question> questions, double quality, LocalDate day, Random chance) {
        List<Given> given = new ArrayList<>();
        for (Question question : questions) {
            given.add(given(question, chance.nextDouble() < quality, day, chance));
        }
        return given;
    }

    private static Given given(Question question, boolean good, LocalDate day, Random chance) {
        String code = question.code();
        return switch (question.answerType()) {
            case "compliance" -> new Given(code, good ? "COMPLIANT" : chance.nextInt(3) > 0 ? "PARTIAL" : "NON_COMPLIANT", null, null, null, null, null);
            case "number" -> new Given(code, null, BigDecimal.valueOf(question.lessIsBetter() == good ? 0 : 1), null, null, null, null);
            case "ratio" -> {
                int whole = DOSSIERS + chance.nextInt(DOSSIERS);
                boolean small = question.lessIsBetter() == good;
                int part = small ? chance.nextInt(good ? 2 : whole / 4) : good ? whole - chance.nextInt(2) : whole * (60 + chance.nextInt(30)) / 100;
                yield new Given(code, null, null, BigDecimal.valueOf(part), BigDecimal.valueOf(whole), null, null);
            }
            default -> new Given(code, null, null, null, null, day.minusDays(90), day.minusDays(good ? 95 : 70));
        };
    }
}
