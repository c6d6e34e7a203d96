package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.model.Basis;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.CaseSeats;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.FormRule;
import vn.paraudit.discipline.model.Proposals;
import vn.paraudit.discipline.model.RegimeRules;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.CodeNames;
import vn.paraudit.security.TwoPersons;

/** What the forms of a case's tasks show. */
@Component
class DisciplineForms {

    /** What a council votes for when it sees no violation. */
    static final String NO_DISCIPLINE = "NO_DISCIPLINE";

    /** Votes were tied; a person decides. */
    static final String TIE = "TIE";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CaseRepository cases;
    private final Proposals proposals;
    private final CaseLaw law;
    private final Accounts accounts;
    private final TwoPersons twoPersons;
    private final Texts texts;
    private final CodeNames codes;

    DisciplineForms(CaseRepository cases, Proposals proposals, CaseLaw law, Accounts accounts, TwoPersons twoPersons, Texts texts, CodeNames codes) {
        this.cases = cases;
        this.proposals = proposals;
        this.law = law;
        this.accounts = accounts;
        this.twoPersons = twoPersons;
        this.texts = texts;
        this.codes = codes;
    }

    DisciplinaryCase of(UUID id) {
        return cases.get(id);
    }

    /** Whether it is not known yet whom the case concerns. */
    boolean isUnnamed(UUID id) {
        return cases.get(id).personName().equals(texts.get("discipline.unnamed", Map.of(), Texts.VIETNAMESE));
    }

    /** Forms that exist for the person. */
    List<Map<String, Object>> forms(UUID id) {
        DisciplinaryCase one = cases.get(id);
        return options(law.forms(one), "discipline.form.");
    }

    List<Map<String, Object>> ballotOptions(UUID id) {
        List<Map<String, Object>> options = new ArrayList<>(forms(id));
        options.addAll(options(List.of(NO_DISCIPLINE), "discipline.form."));
        return options;
    }

    /** What a council may come to: a form, no discipline, or tied votes. */
    List<Map<String, Object>> recommendations(UUID id) {
        List<Map<String, Object>> options = new ArrayList<>(ballotOptions(id));
        options.addAll(options(List.of(TIE), "discipline.form."));
        return options;
    }

    List<Map<String, Object>> deferrals(UUID id) {
        return options(law.procedure(cases.get(id)).lists().deferrals(), "discipline.ground.");
    }

    List<Map<String, Object>> exemptions(UUID id) {
        return options(law.procedure(cases.get(id)).lists().exemptions(), "discipline.ground.");
    }

    private List<Map<String, Object>> options(List<String> codes, String prefix) {
        return codes.stream().map(code -> Map.<String, Object>of("value", code, "label", texts.get(prefix + code, Map.of()))).toList();
    }

    /** Grades of consequence that the regimes in question know. */
    List<Map<String, Object>> grades(UUID id) {
        return options(law.grades(cases.get(id)), "discipline.consequence.");
    }

    List<Map<String, Object>> mitigating(UUID id) {
        return options(law.procedure(cases.get(id)).lists().mitigating(), "discipline.circumstance.");
    }

    List<Map<String, Object>> aggravating(UUID id) {
        return options(law.procedure(cases.get(id)).lists().aggravating(), "discipline.circumstance.");
    }

    /** Where the clock of the handling stands, in words. */
    String clock(LegalClocks.Clock running) {
        return texts.get("discipline.clock", Map.of("day", running.day(), "limit", running.limit(), "dueOn", running.dueOn()));
    }

    /** People with an account who do not count as the person concerned. */
    List<Map<String, Object>> people(UUID id, List<Account> among) {
        UUID subject = cases.get(id).personId();
        Set<UUID> concerned = subject == null ? Set.of() : twoPersons.today(List.of(subject));
        return among.stream().filter(account -> !concerned.contains(account.personId())).map(account -> Map.<String, Object>of("value",
            account.personId().toString(), "label", account.name() + " – " + account.post())).toList();
    }

    /** Whether these seats are taken by so many different people; whoever may act for another counts as both. */
    boolean areApart(List<CaseSeats.Seat> council) {
        List<UUID> people = council.stream().map(CaseSeats.Seat::personId).toList();
        return twoPersons.areApart(people);
    }

    List<Map<String, Object>> candidates(UUID id) {
        return people(id, accounts.enabled());
    }

    /** What the screening table says, for a light and for a grave form. */
    List<Map<String, Object>> screening(UUID id) {
        DisciplinaryCase one = cases.get(id);
        return Proposals.IN_QUESTION.stream().map(form -> {
            Proposals.Screening said = proposals.screening(one, form);
            String until = said.endsOn() == null ? "" : " " + texts.get("discipline.limitation-ends", Map.of("day", said.endsOn()));
            return Map.<String, Object>of("outcome", texts.get("discipline.outcome." + said.outcome(), Map.of()),
                "reason", texts.get("discipline.screening." + said.reason(), Map.of()) + " (" + texts.get("discipline.in-question." + form, Map.of())
                    + ")" + until, "article", said.basis().article(), "flag", flag(said.basis()));
        }).toList();
    }

    FormRule.Proposal proposed(UUID id) {
        return proposals.form(cases.get(id));
    }

    /** The form that the table proposes, with the row that gave it. */
    List<Map<String, Object>> proposal(UUID id) {
        FormRule.Proposal said = proposed(id);
        return Stream.concat(Stream.of(said.result()), said.compared().stream().filter(one -> !one.equals(said.result()))).map(this::row).toList();
    }

    private Map<String, Object> row(FormRule.Result said) {
        String step = said.step() == null ? "" : "; " + texts.get("discipline.step." + said.step(), Map.of());
        return Map.of("form", formName(said.form()), "rule", texts.get("discipline.regime." + said.regime(), Map.of()) + ": " + codes.nameOf("reason",
            said.reason()).orElse(said.reason()) + step, "article", said.basis().article(), "flag", flag(said.basis()));
    }

    /** Whether a rule is confirmed, and how it is known where it is not. */
    private String flag(Basis basis) {
        String source = texts.get("discipline.source." + basis.source(), Map.of());
        return basis.confirmed() ? texts.get("discipline.flag.sourced", Map.of()) : texts.get("discipline.flag.to-be-confirmed", Map.of()) + " – " + source;
    }

    /** Who sits in a council, in words, with the rule it comes from. */
    String composition(RegimeRules.CouncilRule rule) {
        return texts.get(rule.memberSecretary() ? "discipline.council.member-secretary" : "discipline.council.minute-keeper", Map.of("size",
            oneOf(rule.sizes()), "quorum", rule.quorum(), "article", rule.basis().article(), "flag", flag(rule.basis())));
    }

    static String oneOf(List<Integer> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    String formName(String form) {
        return texts.get("discipline.form." + form, Map.of());
    }

    String text(String key, Map<String, ?> facts) {
        return texts.get(key, facts);
    }

    static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
