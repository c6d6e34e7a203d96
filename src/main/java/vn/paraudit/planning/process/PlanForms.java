package vn.paraudit.planning.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.VisitMode;
import vn.paraudit.planning.model.Coverage;
import vn.paraudit.planning.model.Opinion;
import vn.paraudit.planning.model.Plan;
import vn.paraudit.planning.model.PlanCheck;
import vn.paraudit.planning.model.PlanLists;
import vn.paraudit.planning.model.PlanRepository;
import vn.paraudit.planning.model.RiskRanking;
import vn.paraudit.planning.model.Target;
import vn.paraudit.planning.model.Wave;
import vn.paraudit.platform.NotFound;
import vn.paraudit.worklist.FormOptions;

/** What the forms of the plan's tasks show: ranking, options, opinions, problems. */
@Component
class PlanForms {

    private final PlanRepository plans;
    private final PlanLists lists;
    private final RiskRanking ranking;
    private final PlanCheck check;
    private final Coverage coverage;
    private final PlanFormWords names;

    PlanForms(PlanRepository plans, PlanLists lists, RiskRanking ranking, PlanCheck check, Coverage coverage, PlanFormWords names) {
        this.plans = plans;
        this.lists = lists;
        this.ranking = ranking;
        this.check = check;
        this.coverage = coverage;
        this.names = names;
    }

    Plan plan(UUID planId) {
        return plans.find(planId).orElseThrow(() -> new NotFound("plan"));
    }

    /** The ranking as options, communes and departments apart, and as the table that earlier versions of the form show. */
    Map<String, Object> ranking(UUID planId) {
        List<RiskRanking.Ranked> ranked = ranking.rank(plan(planId).year());
        Map<String, Object> context = new LinkedHashMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (RiskRanking.Ranked unit : ranked) {
            rows.add(Map.of("rank", rows.size() + 1, "unit", names.unit(unit.unitCode()), "score", unit.score(), "reasons", names.reasons(unit)));
        }
        context.put("ranking", rows);
        context.put("rankedCommunes", options(ranked, true));
        context.put("rankedDepartments", options(ranked, false));
        return context;
    }

    private List<Map<String, Object>> options(List<RiskRanking.Ranked> ranked, boolean communeLevel) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (RiskRanking.Ranked unit : ranked.stream().filter(each -> each.communeLevel() == communeLevel).toList()) {
            options.add(FormOptions.option(unit.unitCode(), names.text(unit.reasons().isEmpty() ? "planning.ranked-without-risk" : "planning.ranked",
                Map.of("rank", options.size() + 1, "unit", names.unit(unit.unitCode()), "score", unit.score(), "reasons", names.reasons(unit)))));
        }
        return options;
    }

    /** What is proposed already: an amendment starts from the units of the plan that it changes, without those that exist no more. */
    Map<String, Object> proposal(UUID planId) {
        List<Target> targets = lists.targets(planId);
        if (targets.isEmpty()) {
            return Map.of();
        }
        List<String> proposed = targets.stream().map(Target::unitCode).toList();
        List<RiskRanking.Ranked> known = ranking.rank(plan(planId).year()).stream().filter(unit -> proposed.contains(unit.unitCode())).toList();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("communes", known.stream().filter(RiskRanking.Ranked::communeLevel).map(RiskRanking.Ranked::unitCode).toList());
        values.put("departments", known.stream().filter(unit -> !unit.communeLevel()).map(RiskRanking.Ranked::unitCode).toList());
        targets.stream().map(Target::pickReason).filter(Objects::nonNull).findFirst().ifPresent(reason -> values.put("pickReason", reason));
        return values;
    }

    /** Lists that the draft chooses from. */
    Map<String, Object> draftOptions(UUID planId) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("planUnits", lists.targets(planId).stream().map(target -> FormOptions.option(target.unitCode(), names.unit(target.unitCode()))).toList());
        context.put("departments", names.departments());
        context.put("belowCoverage", coverage.of(lists.targets(planId)).anyMissed());
        return context;
    }

    /** The same with what others said and what the check found. */
    Map<String, Object> draftContext(UUID planId) {
        Map<String, Object> context = new LinkedHashMap<>(draftOptions(planId));
        List<Opinion> opinions = lists.opinions(planId);
        context.put("opinions", opinions.stream().map(this::opinion).toList());
        context.put("opinionUnits", opinions.stream().filter(Opinion::asksForAnswer).map(Opinion::unitCode).distinct()
            .map(unit -> FormOptions.option(unit, names.unit(unit))).toList());
        context.put("problems", check.problems(planId).stream().map(problem -> Map.of("text",
            names.text("planning.problem." + problem.code(), problem.facts()))).toList());
        return context;
    }

    List<Opinion> opinions(UUID planId) {
        return lists.opinions(planId);
    }

    private Map<String, Object> opinion(Opinion opinion) {
        return Map.of("unit", names.unit(opinion.unitCode()), "agrees", names.text(opinion.agrees() ? "planning.agrees" : "planning.disagrees",
            Map.of()), "text", opinion.text() == null ? "" : opinion.text());
    }

    /** The draft as the form shows it. */
    Map<String, Object> draft(UUID planId) {
        Plan plan = plan(planId);
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "purpose", plan.purpose());
        put(values, "contents", plan.contents());
        put(values, "method", plan.method());
        put(values, "periodFrom", plan.periodFrom());
        put(values, "periodTo", plan.periodTo());
        values.put("unannounced", plan.unannounced());
        put(values, "coverageReason", plan.coverageReason());
        List<Map<String, Object>> waves = lists.waves(planId).stream().map(wave -> wave(planId, wave)).toList();
        // Left out while there is none, so that the form opens with one empty wave to fill.
        if (!waves.isEmpty()) {
            values.put("waves", waves);
        }
        return values;
    }

    /** The same with a row for every opinion that asks for an answer, and what was answered before. */
    Map<String, Object> revision(UUID planId) {
        Map<String, Object> values = draft(planId);
        put(values, "reception", plan(planId).reception());
        Map<String, String> answers = new LinkedHashMap<>();
        lists.opinions(planId).stream().filter(Opinion::asksForAnswer)
            .forEach(opinion -> answers.put(opinion.unitCode(), opinion.answer() == null ? "" : opinion.answer()));
        values.put("opinionAnswers", answers.entrySet().stream().map(row -> row.getValue().isEmpty() ? Map.<String, Object>of("body", row.getKey())
            : Map.<String, Object>of("body", row.getKey(), "reply", row.getValue())).toList());
        return values;
    }

    private Map<String, Object> wave(UUID planId, Wave wave) {
        List<Target> visited = lists.targets(planId).stream().filter(target -> Integer.valueOf(wave.number()).equals(target.wave())).toList();
        return Map.of("name", wave.name(), "startsOn", wave.startsOn().toString(), "endsOn", wave.endsOn().toString(),
            "units", visited.stream().map(Target::unitCode).toList(),
            "thematicUnits", visited.stream().filter(target -> target.mode() == VisitMode.THEMATIC).map(Target::unitCode).toList());
    }

    private static void put(Map<String, Object> values, String field, Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }
}
