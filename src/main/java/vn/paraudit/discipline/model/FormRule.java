package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.Matter.Act;
import vn.paraudit.engine.Decisions;

/**
 * Which form is proposed: the regime first, then the table act by act, then what several acts come to together, then what it means that
 * another discipline is being served. Where the text has no row or was not read, nothing is proposed and a person chooses.
 */
@Component
public class FormRule {

    /** No form is proposed. */
    public static final String MANUAL = "MANUAL";

    private static final String TABLE = "discipline-form";
    private static final String WASTE = "discipline-waste";
    private static final String UNKNOWN = "UNKNOWN";

    private final Decisions decisions;
    private final Regimes regimes;

    FormRule(Decisions decisions, Regimes regimes) {
        this.decisions = decisions;
        this.regimes = regimes;
    }

    /**
     * What a regime comes to.
     *
     * @param reason  row of the table that gave it
     * @param step    {@code joined}, {@code serving-lighter}, {@code serving-heavier}, or {@code null} where the row stands as it is
     */
    public record Result(String form, String reason, String regime, @Nullable String step, Basis basis) {

        boolean isManual() {
            return MANUAL.equals(form);
        }

        private Result manual(String why, Basis by) {
            return new Result(MANUAL, why, regime, null, by);
        }
    }

    /** @param compared  what each regime in question comes to, where there is more than one */
    public record Proposal(Result result, Regimes.Choice choice, List<Result> compared) {
    }

    public Proposal propose(RuleBook book, Matter matter) {
        List<Regimes.Choice> choices = matter.acts().stream().map(act -> regimes.of(matter.kind(), act.factOn(), matter.handledFrom())).distinct().toList();
        Regimes.Choice choice = choices.get(0);
        if (choices.size() > 1 && (matter.chosenRegime() == null || choices.stream().anyMatch(one -> one.candidates().isEmpty()))) {
            Result undecided = new Result(MANUAL, "acts-under-two-regimes", Regimes.NONE, null, choice.basis());
            return new Proposal(undecided, choice, List.of());
        }
        List<String> candidates = choice.candidates();
        if (candidates.isEmpty()) {
            return new Proposal(new Result(MANUAL, choice.reason(), Regimes.NONE, null, choice.basis()), choice, List.of());
        }
        List<Result> results = candidates.stream().map(code -> under(book, code, matter)).toList();
        if (results.size() == 1) {
            return new Proposal(results.get(0), choice, List.of());
        }
        return new Proposal(chosen(book, matter, choice, results), choice, results);
    }

    private static Result chosen(RuleBook book, Matter matter, Regimes.Choice choice, List<Result> results) {
        Optional<Result> named = results.stream().filter(one -> one.regime().equals(matter.chosenRegime())).findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        boolean comparable = choice.way() == Regimes.Way.MORE_FAVOURABLE && results.stream().noneMatch(Result::isManual);
        // The first is the regime of the day on which handling began; it stands unless the other is lighter.
        return comparable ? results.stream().min(Comparator.comparingInt(one -> book.gravityOf(one.form()))).orElseThrow()
            : new Result(MANUAL, choice.reason(), Regimes.NONE, null, choice.basis());
    }

    private Result under(RuleBook book, String code, Matter matter) {
        RegimeRules regime = book.regime(code).orElseThrow();
        List<Result> each = new ArrayList<>();
        for (Act act : matter.acts()) {
            Result own = byTable(regime, act, matter);
            if (own.isManual()) {
                return own;
            }
            each.add(own);
        }
        Result gravest = each.stream().max(Comparator.comparingInt(one -> book.gravityOf(one.form()))).orElseThrow();
        Result together = each.size() == 1 ? gravest : joined(regime, gravest, matter);
        return together.isManual() || matter.servingForm() == null ? together : whileServing(book, regime, together, matter);
    }

    private Result joined(RegimeRules regime, Result gravest, Matter matter) {
        Basis basis = regime.joined().basis();
        if (!regime.joined().stepAbove()) {
            return new Result(gravest.form(), gravest.reason(), regime.code(), "joined", weaker(gravest.basis(), basis));
        }
        return regime.stepAbove(gravest.form(), matter.kind(), matter.leader())
            .map(form -> new Result(form, gravest.reason(), regime.code(), "joined", weaker(gravest.basis(), basis)))
            .orElseGet(() -> gravest.manual("no-form-above", basis));
    }

    /** A new act of a lighter or equal form goes one step above the form being served, a heavier one a step above its own. */
    private static Result whileServing(RuleBook book, RegimeRules regime, Result own, Matter matter) {
        boolean heavier = book.gravityOf(own.form()) > book.gravityOf(matter.servingForm());
        return regime.stepAbove(heavier ? own.form() : matter.servingForm(), matter.kind(), matter.leader())
            .map(form -> new Result(form, own.reason(), regime.code(), heavier ? "serving-heavier" : "serving-lighter",
                weaker(own.basis(), regime.serving())))
            .orElseGet(() -> own.manual("no-form-above", regime.serving()));
    }

    /** Two rules together are known only as well as the worse known one; its article is named. */
    private static Basis weaker(Basis row, Basis rule) {
        Basis less = row.confirmed() ? rule : row;
        return new Basis(row.article() + "; " + rule.article(), less.source(), less.seenOn());
    }

    private Result byTable(RegimeRules regime, Act act, Matter matter) {
        String prior = priorOf(regime, act);
        boolean repeatedLater = act.priorForm() != null && "NONE".equals(prior) && regime.repeat().laterIsAggravating();
        Map<String, Object> input = new HashMap<>();
        input.put("regime", regime.code());
        input.put("subjectType", matter.kind());
        input.put("isLeader", matter.leader());
        input.put("factOn", act.factOn().toString());
        input.put("specialGround", act.specialGround());
        input.put("priorForm", prior);
        input.put("consequence", act.consequence());
        input.put("reminderNeeded", act.reminder().needed());
        input.put("reminded", act.reminder().given());
        input.put("remorse", matter.attitude().remorse());
        input.put("mitigating", matter.attitude().mitigating());
        input.put("aggravating", matter.attitude().aggravating() || repeatedLater);
        if (act.waste() != null) {
            input.put("handledFrom", matter.handledFrom().toString());
            input.put("wasteAct", act.waste().act());
            input.put("damageMillions", act.waste().damage());
            input.put("wrongdoerSentence", act.waste().sentence());
        }
        Map<String, Object> row = decisions.first(act.waste() == null ? TABLE : WASTE, input, "form");
        return new Result(row.get("form").toString(), String.valueOf(row.get("reason")), regime.code(), null, Regimes.basis(row));
    }

    /** The discipline that makes an act a repetition: within the regime's time, or as a person found where that time was not read. */
    private static String priorOf(RegimeRules regime, Act act) {
        if (act.priorForm() == null) {
            return "NONE";
        }
        Integer months = regime.repeat().months();
        if (months == null) {
            return act.repeatAgreed() ? act.priorForm() : UNKNOWN;
        }
        LocalDate from = act.priorFrom();
        boolean within = from == null || !act.factOn().isBefore(from) && !act.factOn().isAfter(from.plusMonths(months));
        return within ? act.priorForm() : "NONE";
    }
}
