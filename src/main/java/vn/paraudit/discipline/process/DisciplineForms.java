package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.CaseSeats;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.Proposals;
import vn.paraudit.discipline.model.Rules;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.TwoPersons;

/** What the forms of a case's tasks show. */
@Component
class DisciplineForms {

    /** What a council votes for when it sees no violation. */
    static final String NO_DISCIPLINE = "NO_DISCIPLINE";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CaseRepository cases;
    private final Proposals proposals;
    private final Rules rules;
    private final Accounts accounts;
    private final TwoPersons twoPersons;
    private final Texts texts;

    DisciplineForms(CaseRepository cases, Proposals proposals, Rules rules, Accounts accounts, TwoPersons twoPersons, Texts texts) {
        this.cases = cases;
        this.proposals = proposals;
        this.rules = rules;
        this.accounts = accounts;
        this.twoPersons = twoPersons;
        this.texts = texts;
    }

    DisciplinaryCase of(UUID id) {
        return cases.get(id);
    }

    /** Forms that exist for the person. */
    List<Map<String, Object>> forms(UUID id) {
        DisciplinaryCase one = cases.get(id);
        return options(rules.on(one.factOn()).formsFor(one.subjectType(), one.leader()), "discipline.form.");
    }

    List<Map<String, Object>> ballotOptions(UUID id) {
        List<Map<String, Object>> options = new ArrayList<>(forms(id));
        options.addAll(options(List.of(NO_DISCIPLINE), "discipline.form."));
        return options;
    }

    List<Map<String, Object>> deferrals(UUID id) {
        return options(rules.on(cases.get(id).factOn()).deferrals(), "discipline.ground.");
    }

    List<Map<String, Object>> exemptions(UUID id) {
        return options(rules.on(cases.get(id).factOn()).exemptions(), "discipline.ground.");
    }

    private List<Map<String, Object>> options(List<String> codes, String prefix) {
        return codes.stream().map(code -> Map.<String, Object>of("value", code, "label", texts.get(prefix + code, Map.of()))).toList();
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
        return List.of("REPRIMAND", "WARNING_OR_ABOVE").stream().map(form -> {
            Proposals.Proposal said = proposals.screening(one, form);
            return Map.<String, Object>of("outcome", texts.get("discipline.outcome." + said.outcome(), Map.of()),
                "reason", texts.get("discipline.screening." + said.reason(), Map.of()) + " (" + texts.get("discipline.in-question." + form, Map.of()) + ")",
                "article", said.article(), "flag", flag(said));
        }).toList();
    }

    Proposals.Proposal proposed(UUID id) {
        return proposals.form(cases.get(id));
    }

    /** The form that the table proposes, with the row that gave it. */
    List<Map<String, Object>> proposal(UUID id) {
        Proposals.Proposal said = proposed(id);
        return List.of(Map.of("form", formName(said.outcome()), "rule", said.reason(), "article", said.article(), "flag", flag(said)));
    }

    private String flag(Proposals.Proposal said) {
        return texts.get(said.confirmed() ? "discipline.flag.sourced" : "discipline.flag.to-be-confirmed", Map.of());
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
