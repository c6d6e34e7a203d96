package vn.paraudit.discipline.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.discipline.model.RuleBook;
import vn.paraudit.discipline.model.Rules;
import vn.paraudit.discipline.model.Waste;
import vn.paraudit.platform.TimeSource;

/** What there is to choose from when a person is described. */
@RestController
@RequestMapping("/api/disciplinary-cases/choices")
class ChoicesController {

    private final Rules rules;
    private final CaseNames names;
    private final TimeSource time;

    ChoicesController(Rules rules, CaseNames names, TimeSource time) {
        this.rules = rules;
        this.names = names;
        this.time = time;
    }

    @GetMapping
    CaseViews.ChoicesView choices() {
        RuleBook law = rules.on(time.today());
        return new CaseViews.ChoicesView(options(law.subjectTypes(), "discipline.subject."), options(law.specialGrounds(), "discipline.special."),
            options(law.priorForms(), "discipline.form."),
            options(Stream.concat(law.deferrals().stream(), law.exemptions().stream()).toList(), "discipline.ground."), options(law.mitigating(), "discipline.circumstance."),
            options(law.aggravating(), "discipline.circumstance."), options(List.copyOf(law.regimes().keySet()), "discipline.regime."),
            options(law.grades(), "discipline.consequence."), options(Waste.ACTS, "discipline.waste."), options(Waste.SENTENCES, "discipline.sentence."),
            options(Stream.concat(law.deferrals().stream(), Stream.of("PROCEEDINGS", "COMPLAINT")).toList(), "discipline.ground."));
    }

    private List<CaseViews.OptionView> options(List<String> codes, String prefix) {
        return codes.stream().map(code -> new CaseViews.OptionView(code, names.text(prefix + code))).toList();
    }
}
