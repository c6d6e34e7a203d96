package vn.paraudit.document.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.document.model.Paper;
import vn.paraudit.document.model.PaperDesk;
import vn.paraudit.organization.People;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;

/** Shows papers in the reader's language; names are asked for once for all. */
@Component
class PaperPresenter {

    private final PaperDesk desk;
    private final People people;
    private final Units units;
    private final Texts texts;

    PaperPresenter(PaperDesk desk, People people, Units units, Texts texts) {
        this.desk = desk;
        this.people = people;
        this.units = units;
        this.texts = texts;
    }

    List<PaperView> views(List<Paper> papers) {
        Map<UUID, String> names = people.namesOf(papers.stream().map(paper -> paper.draft().signedBy()).collect(Collectors.toSet()));
        Map<String, String> unitNames = units.namesOf(papers.stream().map(paper -> paper.draft().unitCode()).filter(Objects::nonNull)
            .collect(Collectors.toSet()));
        return papers.stream().map(paper -> view(paper, names, unitNames)).toList();
    }

    private PaperView view(Paper paper, Map<UUID, String> names, Map<String, String> unitNames) {
        boolean mayNumber = desk.mayNumber(paper);
        String unit = paper.draft().unitCode();
        return new PaperView(paper.id(), texts.get("paper.kind." + paper.draft().type(), Map.of()),
            texts.get("paper.body." + paper.draft().issuer(), Map.of()), paper.draft().title(), unit == null ? null : unitNames.get(unit),
            paper.document().number(), paper.issuedOn(), paper.way(), names.getOrDefault(paper.draft().signedBy(), ""), paper.signedOn(),
            desk.pathOf(paper), texts.get("seat." + desk.keeperOf(paper), Map.of()), mayNumber ? desk.proposed(paper).orElse(null) : null, mayNumber);
    }
}
