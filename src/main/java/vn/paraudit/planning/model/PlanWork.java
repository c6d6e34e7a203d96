package vn.paraudit.planning.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.planning.PlanState;
import vn.paraudit.planning.VisitMode;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;

/** The work on a draft, from the proposal of targets to the moment it is submitted. Every step belongs to a human task. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlanWork {

    private final PlanRepository plans;
    private final PlanLists lists;
    private final TargetPicks picks;
    private final TimeSource time;

    PlanWork(PlanRepository plans, PlanLists lists, TargetPicks picks, TimeSource time) {
        this.plans = plans;
        this.lists = lists;
        this.picks = picks;
        this.time = time;
    }

    /**
     * A stretch of days and the units that it visits.
     *
     * @param thematic  those among them that are inspected on one theme only
     */
    public record WaveDraft(Wave wave, List<String> unitCodes, List<String> thematic) {
    }

    /** Puts the picked units on the plan; picks against the ranking carry the reason. */
    public void propose(UUID planId, List<String> unitCodes, String reason) {
        Plan plan = get(planId);
        lists.replaceTargets(planId, picks.targets(plan.year(), unitCodes, lists.targets(planId), reason));
    }

    /** Writes the contents and spreads the units over the waves. */
    public void write(UUID planId, PlanRepository.Contents contents, List<WaveDraft> waves, PlanState next) {
        get(planId);
        requireOneWaveEach(waves);
        plans.write(planId, contents, next);
        // Targets name waves only by number, so the order of these two does not matter.
        lists.replaceWaves(planId, waves.stream().map(WaveDraft::wave).toList());
        lists.replaceTargets(planId, lists.targets(planId).stream().map(target -> withWave(target, waves)).toList());
    }

    private static void requireOneWaveEach(List<WaveDraft> waves) {
        List<String> all = waves.stream().flatMap(wave -> wave.unitCodes().stream()).toList();
        all.stream().filter(unit -> all.indexOf(unit) != all.lastIndexOf(unit)).findFirst().ifPresent(unit -> {
            throw RuleViolation.of("unit-in-two-waves", Map.of("unit", unit));
        });
    }

    private static Target withWave(Target target, List<WaveDraft> waves) {
        Integer number = waves.stream().filter(wave -> wave.unitCodes().contains(target.unitCode())).map(wave -> wave.wave().number())
            .findFirst().orElse(null);
        boolean thematic = waves.stream().anyMatch(wave -> wave.thematic().contains(target.unitCode()));
        return target.visited(number, thematic ? VisitMode.THEMATIC : VisitMode.PLANNED);
    }

    /** Notes who is asked for an opinion; silence until the deadline is agreement, and is shown as silence. */
    public void consult(UUID planId, List<String> unitCodes) {
        get(planId);
        lists.consult(planId, unitCodes);
    }

    /** @param answers  by the code of the body: what became of its opinion */
    public void answerOpinions(UUID planId, Map<String, String> answers) {
        answers.forEach((unit, answer) -> lists.answerOpinion(planId, unit, answer));
    }

    public void giveOpinion(UUID planId, String unitCode, boolean agrees, String text, Actor by) {
        get(planId);
        lists.addOpinion(planId, unitCode, agrees, text, by.personId(), time.now());
    }

    public void submit(UUID planId) {
        plans.moveTo(planId, PlanState.SUBMITTED, null);
    }

    private Plan get(UUID planId) {
        return plans.find(planId).orElseThrow(() -> new NotFound("plan"));
    }
}
