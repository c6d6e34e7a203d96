package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.paraudit.inspection.Inspections;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.team.VisitSession;

/** How one visit went, from its team to the conclusion, or to the step that nobody has done yet. */
@Component
class InspectionStory {

    private static final String SELF_REPORT = "UserTask_SelfReport";
    private static final String OPEN_VISIT = "UserTask_OpenVisit";
    private static final String FILL_SECTION = "UserTask_FillSection";
    private static final String EXPLAIN = "UserTask_Explain";
    private static final String ISSUE_CONCLUSION = "UserTask_IssueConclusion";
    private static final TypeReference<UUID> ID = new TypeReference<>() { };
    private static final TypeReference<List<FindingStory.Mistake>> MISTAKES = new TypeReference<>() { };
    private static final TypeReference<List<FindingStory.Fate>> FATES = new TypeReference<>() { };
    private static final LocalTime UNANNOUNCED_AT = LocalTime.of(7, 45);
    /** Steps of a visit that begins in the afternoon. */
    private static final int AFTERNOON_STEP = 75;
    private static final int ORDERED_DAYS_BEFORE = 4;
    private static final int CALLED_OFF_DAYS_BEFORE = 10;

    private final Inspections inspections;
    private final InventedWorkers workers;
    private final SectionStory sections;
    private final FindingStory findings;

    InspectionStory(Inspections inspections, InventedWorkers workers, SectionStory sections, FindingStory findings) {
        this.inspections = inspections;
        this.workers = workers;
        this.sections = sections;
        this.findings = findings;
    }

    /** A visit of the plan, whose inspection exists already. */
    void tellPlanned(Stage stage, Script.Visit visit, UUID inspection) {
        Story story = new Story(stage, visit, new UUID[] {inspection});
        tell(story, stage.script().planned());
        if (visit.cancelled() != null) {
            stage.timeline().on(story.day.minusDays(CALLED_OFF_DAYS_BEFORE), 0, () -> workers.as(workers.person("son"), () -> {
                inspections.cancel(inspection, visit.cancelled());
                return null;
            }));
        }
    }

    /** A visit that nobody was told of. */
    void tellUnannounced(Stage stage, Script.Visit visit) {
        Story story = new Story(stage, visit, new UUID[1]);
        Script.Team team = stage.script().teams().get(visit.team());
        LocalDate known = story.day.isBefore(stage.today()) ? story.day : stage.today();
        stage.timeline().on(known.minusDays(ORDERED_DAYS_BEFORE), 0, ID, () -> workers.as(workers.person("son"), () ->
            inspections.orderUnannounced(visit.unit(), story.day.atTime(UNANNOUNCED_AT).atZone(TimeSource.ZONE).toInstant(),
                workers.person(team.leader()).personId(), workers.person(team.secretary()).personId())), id -> story.inspection[0] = id);
        tell(story, stage.script().unannounced());
    }

    /** One visit with its day and, once it is opened, its id. */
    private static final class Story {

        private final Stage stage;
        private final Script.Visit visit;
        private final LocalDate day;
        private final UUID[] inspection;
        private final Template words;
        private final int firstStep;

        Story(Stage stage, Script.Visit visit, UUID[] inspection) {
            this.stage = stage;
            this.visit = stage.days().told(visit);
            this.inspection = inspection;
            this.day = stage.days().of(visit);
            this.firstStep = stage.days().session(visit) == VisitSession.AFTERNOON ? AFTERNOON_STEP : 0;
            this.words = stage.template().with("visit", day);
        }
    }

    private void tell(Story story, List<Script.Step> steps) {
        int number = 1;
        for (Script.Step step : steps) {
            if (step.element().equals(story.visit.until()) && !FILL_SECTION.equals(step.element())) {
                return;
            }
            LocalDate day = story.day.plusDays(step.day());
            add(story, step, day, step.day() == 0 ? story.firstStep + number++ : number++);
            if (step.element().equals(story.visit.until())) {
                return;
            }
        }
    }

    private void add(Story story, Script.Step step, LocalDate day, int number) {
        Timeline timeline = story.stage.timeline();
        switch (step.element()) {
            case FILL_SECTION -> timeline.on(day, number, MISTAKES, () -> calledOff(story, step) ? List.of() : sections.fill(story.stage, story.visit,
                story.inspection[0], story.day, answer(story, step, day)), mistakes -> mistakes.forEach(mistake ->
                    timeline.on(story.day.plusDays(1), 0, () -> findings.takeBack(story.stage, story.visit, mistake))));
            case ISSUE_CONCLUSION -> {
                LocalDate concluded = timeline.workingDay(day);
                timeline.on(day, number, FATES, () -> {
                    play(story, step, day);
                    return findings.concluded(story.stage, story.visit, story.inspection[0], concluded);
                }, fates -> findings.tell(story.stage, fates, concluded));
            }
            case OPEN_VISIT -> {
                timeline.jobsBefore(day, number);
                timeline.on(day, number, () -> play(story, step, day));
            }
            default -> timeline.on(day, number, () -> play(story, step, day));
        }
    }

    private boolean calledOff(Story story, Script.Step step) {
        return story.visit.cancelled() != null && !workers.waits(story.inspection[0], step.element());
    }

    private Map<String, Object> answer(Story story, Script.Step step, LocalDate day) {
        return new HashMap<>(story.stage.now(story.words, day).fill(step.data()));
    }

    private void play(Story story, Script.Step step, LocalDate day) {
        UUID id = story.inspection[0];
        if (calledOff(story, step)) {
            return;
        }
        Map<String, Object> data = answer(story, step, day);
        switch (step.element()) {
            case SELF_REPORT -> sections.answerThemselves(story.stage, story.visit, id, story.day);
            case EXPLAIN -> data.putAll(opinion(story, id, data));
            default -> { }
        }
        workers.complete(id, step, data);
    }

    /** A unit that contests does so with its first finding and accepts the rest. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> opinion(Story story, UUID id, Map<String, Object> data) {
        Object reason = data.remove("contestReason");
        List<Map<String, Object>> answers = (List<Map<String, Object>>) workers.proposed(id, EXPLAIN).getOrDefault("answers", List.of());
        if (!story.visit.contests() || answers.isEmpty()) {
            return Map.of("opinion", "accept");
        }
        List<Map<String, Object>> given = new ArrayList<>(answers);
        Map<String, Object> contested = new HashMap<>(answers.get(0));
        contested.put("answer", "contest");
        contested.put("reason", reason);
        given.set(0, contested);
        return Map.of("opinion", "contest", "explanation", reason, "answers", given);
    }
}
