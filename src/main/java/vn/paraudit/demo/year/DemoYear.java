package vn.paraudit.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the invented year through the doors that everybody uses: a plan, its visits and unannounced ones, findings in every state and
 * disciplinary cases. Every month is one transaction, so that others see what is played while the rest is on its way; a start that is
 * interrupted leaves whole months, and the next one goes on after them.
 */
@Component
public class DemoYear {

    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);

    private final DemoScript parts;
    private final PlanStory plans;
    private final InspectionStory visits;
    private final PaperStory papers;
    private final Residents residents;
    private final YearProgress progress;
    private final TransactionTemplate transactions;
    private volatile boolean givenUp;

    DemoYear(DemoScript parts, PlanStory plans, InspectionStory visits, PaperStory papers, Residents residents, YearProgress progress,
            TransactionTemplate transactions) {
        this.parts = parts;
        this.plans = plans;
        this.visits = visits;
        this.papers = papers;
        this.residents = residents;
        this.progress = progress;
        this.transactions = transactions;
    }

    /** Whether anything of the year can be played: all of it where there is no plan yet, the rest where it was interrupted. */
    boolean isLeft() {
        return parts.memory().read().map(kept -> kept.endedAt() == null).orElseGet(() -> !plans.isTold());
    }

    /**
     * Plays the year up to the present, or what is left of it.
     *
     * @param inOfficeSince  day since which the invented people are in their posts
     */
    public void play(LocalDate inOfficeSince) {
        Stage stage = transactions.execute(status -> begun() ? stage(inOfficeSince) : null);
        boolean left = stage != null;
        while (left) {
            left = Boolean.TRUE.equals(transactions.execute(status -> isMoreLeftAfterMonth(stage)));
        }
    }

    /** Begins the year unless it was begun before; whether there is anything left of it. */
    private boolean begun() {
        parts.begin();
        Optional<YearMemory.Kept> kept = parts.memory().read();
        if (kept.isEmpty() && !plans.isTold()) {
            parts.memory().begin(parts.time().today(), parts.fingerprint());
            return true;
        }
        if (kept.isEmpty() || kept.get().endedAt() != null) {
            return false;
        }
        if (!kept.get().script().equals(parts.fingerprint())) {
            LOG.warn("The invented year was begun by another version and stays as it is, played up to {}", kept.get().playedTo());
            parts.memory().end(parts.time().now());
            return false;
        }
        return true;
    }

    private Stage stage(LocalDate inOfficeSince) {
        LocalDate today = parts.memory().read().orElseThrow().today();
        Script script = parts.script();
        VisitDays days = parts.days(script, today);
        Stage stage = new Stage(script, parts.timeline(() -> givenUp), new Template(words(script, days)), today, days);
        stage.timeline().on(today.plusDays(script.plan().openedOn() - 1), 0, () -> script.inspections().stream().map(Script.Visit::unit).distinct()
            .forEach(unit -> residents.settle(unit, script.names(), inOfficeSince, stage.chance())));
        plans.tell(stage, script.plan(), days.year(), days.preparation(), byUnit -> script.inspections().stream().filter(visit -> !visit.unannounced())
            .forEach(visit -> visits.tellPlanned(stage, visit, byUnit.get(visit.unit()))));
        plans.tell(stage, script.nextPlan(), days.year() + 1, today, byUnit -> { });
        script.inspections().stream().filter(Script.Visit::unannounced).forEach(visit -> visits.tellUnannounced(stage, visit));
        papers.tell(stage, days.preparation().plusDays(script.plan().openedOn()));
        return stage;
    }

    private boolean isMoreLeftAfterMonth(Stage stage) {
        parts.begin();
        YearMemory.Kept kept = parts.memory().read().orElseThrow();
        if (kept.endedAt() != null) {
            return false;
        }
        Instant present = parts.time().now();
        Instant reached = stage.timeline().playMonth(kept.reached(), present, progress);
        parts.memory().reach(reached);
        boolean ended = !reached.isBefore(present);
        if (ended) {
            parts.memory().end(present);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                progress.show(reached);
            }
        });
        return !ended;
    }

    /**
     * Gives up what is left of a year that was begun: from now on its cases are worked on, so that its past cannot be told any further.
     */
    public void leaveAsItIs() {
        transactions.executeWithoutResult(status -> {
            if (parts.memory().read().filter(kept -> kept.endedAt() == null).isPresent()) {
                parts.begin();
                parts.memory().end(parts.time().now());
                LOG.warn("The invented year stays as it is, played in part: it is not wanted any more");
            }
        });
    }

    /** Ends the playing at its next act. */
    void giveUp() {
        givenUp = true;
    }

    /** What every story may name: people by user name, units of the two waves and their days within the year of the plan. */
    private Map<String, Object> words(Script script, VisitDays days) {
        Map<String, Object> words = new HashMap<>();
        parts.people().forEach(account -> words.put("person:" + account.username(), account.personId().toString()));
        LocalDate half = days.secondWave();
        words.put("firstFrom", days.firstWave());
        words.put("firstTo", half.minusDays(1));
        words.put("secondFrom", half);
        words.put("secondTo", days.lastDay());
        List<Script.Visit> planned = script.inspections().stream().filter(visit -> !visit.unannounced()).toList();
        List<String> first = units(planned.stream().filter(visit -> days.of(visit).isBefore(half)).toList());
        List<String> second = units(planned.stream().filter(visit -> !days.of(visit).isBefore(half)).toList());
        words.put("firstUnits", first);
        words.put("firstThematic", script.thematic().stream().filter(first::contains).toList());
        words.put("secondUnits", second);
        words.put("secondThematic", script.thematic().stream().filter(second::contains).toList());
        words.put("communes", units(planned.stream().filter(visit -> Character.isDigit(visit.unit().charAt(0))).toList()));
        words.put("departments", units(planned.stream().filter(visit -> !Character.isDigit(visit.unit().charAt(0))).toList()));
        words.put("year", days.year());
        return words;
    }

    private static List<String> units(List<Script.Visit> visits) {
        return visits.stream().map(Script.Visit::unit).toList();
    }
}
