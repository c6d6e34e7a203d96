package vn.paraudit.demo.year;

import java.util.List;
import java.util.Map;

/**
 * The invented year as {@code demo/year.json} tells it. Days count from today, from the day of a visit or from the day of a conclusion,
 * as each part says; a day off moves to the next working day.
 *
 * @param thematic     units of the plan that are inspected on one theme only
 * @param founding     steps of the decision that founds the teams, days from today
 * @param outsider     somebody without an account who sits in a team
 * @param planned      steps of an announced inspection, days from the visit
 * @param unannounced  steps of an unannounced visit, days from the visit
 * @param pool         findings that the inspections draw from
 * @param procedures   a procedure of each field of the dossier sample
 * @param remedy       steps of the remedy of a conclusion, days from the conclusion
 * @param unreported   fates of which the unit has nothing to report yet
 * @param fates        what becomes of findings in turn, by the age of their inspection: {@code old} and {@code recent}
 * @param remedies     steps of a remediation by fate, days from the conclusion
 * @param cases        steps of the disciplinary cases in the order in which they are opened, days from the conclusion
 */
record Script(
    String note, Names names, PlanPart plan, PlanPart nextPlan, Map<String, Team> teams, List<Step> founding, Outsider outsider, List<Step> planned,
    List<Step> unannounced, List<String> thematic, List<Visit> inspections, List<PoolFinding> pool, Map<String, String> procedures, List<Step> remedy,
    List<String> unreported, Map<String, List<String>> fates,
    Map<String, List<Step>> remedies, List<List<Step>> cases) {

    /** Parts of invented names and the posts of those who bear them. */
    record Names(
        List<String> surnames, List<String> middles, List<String> givens, String communeHead, String departmentHead, String contact,
        String official) {
    }

    /**
     * One act on one day.
     *
     * @param element  human task that is completed; {@code null} when the act is none
     * @param act      {@code null} completes the task, {@code return} gives it back; others are named where they are played
     * @param takesOver  whether the answer starts from what the form proposes
     * @param data     the answer; texts in braces stand for days, people and figures
     */
    record Step(String element, int day, String act, boolean takesOver, Map<String, Object> data) {
    }

    /** A plan from its opening on, days from today. */
    record PlanPart(String title, int openedOn, String openedBy, List<Step> steps) {
    }

    /** A team by user names. */
    record Team(String name, String leadBody, String leader, String secretary, List<Member> members) {
    }

    record Member(String person, String discipline) {
    }

    /** @param team  key of the team */
    record Outsider(String team, String name, String post, String body, String discipline) {
    }

    /**
     * One visit.
     *
     * @param visit       day from today
     * @param quality     share of the answers that are good, 0 to 1
     * @param until       first step that nobody has done yet; {@code null} when all is done
     * @param filled      sections that are finished where the filling goes on
     * @param draws       how many findings are drawn from the pool
     * @param contests    whether the unit contests its first finding
     * @param cancelled   why it was called off, after the team was signed; {@code null} when it was not
     */
    record Visit(
        String unit, String team, int visit, double quality, boolean unannounced, String until, Integer filled, int draws, boolean contests,
        String cancelled, List<Fixed> findings) {

        private static final int FEWEST_DRAWS = 3;

        /** The same visit when nothing keeps it from its end. */
        Visit unhindered() {
            return new Visit(unit, team, visit, quality, unannounced, null, null, Math.max(draws, FEWEST_DRAWS - findings.size()), contests, cancelled, findings);
        }
    }

    /**
     * A finding that a certain visit makes.
     *
     * @param named      whether a certain invented person answers for it
     * @param withdrawn  why the team takes it back on the day after the visit; {@code null} when it stands
     */
    record Fixed(
        String criterion, String violation, String text, Integer part, Integer whole, String fate, boolean named, String withdrawn) {
    }

    /** A finding that any visit may make; {@code most} late or wrong ones of {@code whole}. */
    record PoolFinding(String criterion, String violation, String text, Integer most, Integer whole) {
    }
}
