package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.inspection.Inspections;

/**
 * Plays the invented year through the doors that everybody uses: a plan, its visits and unannounced ones, findings in every state and
 * disciplinary cases. All of it is one transaction, so a start that is interrupted leaves no half a year.
 */
@Component
public class DemoYear {

    private static final long SEED = 1945;
    /** A wave that began so many days ago tells which year the plan is for. */
    private static final int FIRST_WAVE_DAYS_AGO = 205;
    private static final int LAST_WAVE_DAYS_AHEAD = 30;

    private final DemoScript parts;
    private final PlanStory plans;
    private final InspectionStory visits;
    private final Residents residents;
    private final Inspections inspections;
    private final YearProgress progress;
    private volatile boolean givenUp;

    DemoYear(DemoScript parts, PlanStory plans, InspectionStory visits, Residents residents, Inspections inspections, YearProgress progress) {
        this.parts = parts;
        this.plans = plans;
        this.visits = visits;
        this.residents = residents;
        this.inspections = inspections;
        this.progress = progress;
    }

    /**
     * Plays the year up to the present.
     *
     * @param inOfficeSince  day since which the invented people are in their posts
     */
    @Transactional
    public void play(LocalDate inOfficeSince) {
        parts.begin();
        if (plans.isTold()) {
            return;
        }
        Script script = parts.script();
        LocalDate today = parts.time().today();
        Stage stage = new Stage(script, parts.timeline(() -> givenUp), new Template(words(script, today)), today, new Random(SEED));
        stage.timeline().on(today.plusDays(script.plan().openedOn() - 1), 0, () -> script.inspections().stream().map(Script.Visit::unit).distinct()
            .forEach(unit -> residents.settle(unit, script.names(), inOfficeSince, stage.chance())));
        int year = today.minusDays(FIRST_WAVE_DAYS_AGO).getYear();
        plans.tell(stage, script.plan(), year, plan -> stage.timeline().afterJobsOn(today.plusDays(last(script.plan())), Timeline.LAST_STEP,
            () -> issued(stage, plan)));
        plans.tell(stage, script.nextPlan(), year + 1, plan -> { });
        script.inspections().stream().filter(Script.Visit::unannounced).forEach(visit -> visits.tellUnannounced(stage, visit));
        stage.timeline().play(parts.time().now(), progress);
    }

    /** Ends the playing at its next act. */
    void giveUp() {
        givenUp = true;
    }

    private static int last(Script.PlanPart part) {
        return part.steps().get(part.steps().size() - 1).day();
    }

    private void issued(Stage stage, UUID plan) {
        Map<String, UUID> byUnit = inspections.ofPlan(plan);
        stage.script().inspections().stream().filter(visit -> !visit.unannounced())
            .forEach(visit -> visits.tellPlanned(stage, visit, byUnit.get(visit.unit())));
    }

    /** What every story may name: people by user name, units of the two waves and their days within the year of the plan. */
    private Map<String, Object> words(Script script, LocalDate today) {
        Map<String, Object> words = new HashMap<>();
        parts.people().forEach(account -> words.put("person:" + account.username(), account.personId().toString()));
        int year = today.minusDays(FIRST_WAVE_DAYS_AGO).getYear();
        LocalDate half = today.minusDays((FIRST_WAVE_DAYS_AGO - LAST_WAVE_DAYS_AHEAD) * 3L / 4);
        words.put("firstFrom", within(year, today.minusDays(FIRST_WAVE_DAYS_AGO)));
        words.put("firstTo", within(year, half.minusDays(1)));
        words.put("secondFrom", within(year, half));
        words.put("secondTo", within(year, today.plusDays(LAST_WAVE_DAYS_AHEAD)));
        List<Script.Visit> planned = script.inspections().stream().filter(visit -> !visit.unannounced()).toList();
        words.put("firstUnits", units(planned.stream().filter(visit -> today.plusDays(visit.visit()).isBefore(half)).toList()));
        words.put("secondUnits", units(planned.stream().filter(visit -> !today.plusDays(visit.visit()).isBefore(half)).toList()));
        words.put("communes", units(planned.stream().filter(visit -> Character.isDigit(visit.unit().charAt(0))).toList()));
        words.put("departments", units(planned.stream().filter(visit -> !Character.isDigit(visit.unit().charAt(0))).toList()));
        words.put("year", year);
        return words;
    }

    private static List<String> units(List<Script.Visit> visits) {
        return visits.stream().map(Script.Visit::unit).toList();
    }

    private static LocalDate within(int year, LocalDate day) {
        LocalDate first = LocalDate.of(year, 1, 2);
        LocalDate last = LocalDate.of(year, 12, 31);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }
}
