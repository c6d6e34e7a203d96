package vn.paraudit.finding.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.finding.FindingRegister.Responsible;
import vn.paraudit.organization.People;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Accounts;
import vn.paraudit.worklist.CaseActs;

/** FindingNames and sentences. */
@Component
class FindingNames {

    private final Units units;
    private final People people;
    private final Accounts accounts;
    private final Checklists checklists;
    private final Texts texts;

    FindingNames(Units units, People people, Accounts accounts, Checklists checklists, Texts texts) {
        this.units = units;
        this.people = people;
        this.accounts = accounts;
        this.checklists = checklists;
        this.texts = texts;
    }

    Map<String, String> units(Set<String> codes) {
        return units.namesOf(codes);
    }

    Map<UUID, String> people(List<UUID> ids) {
        return people.namesOf(ids);
    }

    List<FindingViews.ChoiceView> areas() {
        return checklists.areas().stream().map(area -> new FindingViews.ChoiceView(area.code(), area.name())).toList();
    }

    String text(String key) {
        return texts.get(key, Map.of());
    }

    List<FindingViews.ResponsibleView> responsible(List<Responsible> responsible) {
        Map<UUID, String> known = people.namesOf(responsible.stream().map(Responsible::personId).filter(Objects::nonNull).toList());
        return responsible.stream().map(one -> new FindingViews.ResponsibleView(one.level(), text("finding.level." + one.level()),
            one.personId(), one.personId() == null ? null : known.get(one.personId()), one.post())).toList();
    }

    List<FindingViews.ActView> acts(List<CaseActs.Act> acts) {
        Map<UUID, String> known = accounts.namesOf(new HashSet<>(acts.stream().map(CaseActs.Act::by).toList()));
        return acts.stream().map(act -> new FindingViews.ActView(act.act(), text("act." + act.act()), known.getOrDefault(act.by(), ""), act.at(),
            act.facts())).toList();
    }
}
