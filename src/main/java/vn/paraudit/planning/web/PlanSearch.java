package vn.paraudit.planning.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.PlanState;
import vn.paraudit.planning.model.Plan;
import vn.paraudit.planning.model.PlanAccess;
import vn.paraudit.planning.model.PlanRepository;
import vn.paraudit.platform.PlainText;
import vn.paraudit.security.Actor;
import vn.paraudit.security.SearchSource;

/** Plans by title, year or number; there are a few in each year. */
@Component
class PlanSearch implements SearchSource {

    private static final int LATEST = 100;

    private final PlanRepository plans;

    PlanSearch(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public List<Hit> search(String words, Actor reader, int most) {
        String plain = PlainText.of(words);
        return plans.list(null, PlanAccess.seesDrafts(reader) ? null : PlanState.ISSUED, null, null, LATEST).stream()
            .flatMap(plan -> Stream.concat(titled(plan, plain), numbered(plan, words))).limit(most).toList();
    }

    private static Stream<Hit> titled(Plan plan, String plain) {
        return PlainText.of(plan.title() + " " + plan.year()).contains(plain)
            ? Stream.of(new Hit("plan", plan.title(), String.valueOf(plan.year()), "/plans/" + plan.id())) : Stream.empty();
    }

    private static Stream<Hit> numbered(Plan plan, String words) {
        String number = plan.documentNumber();
        return number != null && number.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))
            ? Stream.of(new Hit("document", number, plan.title(), "/plans/" + plan.id())) : Stream.empty();
    }
}
