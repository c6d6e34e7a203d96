package vn.paraudit.engine.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.engine.ModelCatalogue;
import vn.paraudit.platform.Texts;

/** The names that a model may use, with the words that a process manager reads. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueController {

    /** A name and its words in the reader's language; the name itself where there are none. */
    record EntryView(String name, String label) {
    }

    record CatalogueView(
        List<EntryView> seats, List<EntryView> deadlines, List<EntryView> actions, List<EntryView> forms, List<EntryView> decisions) {
    }

    private final ModelCatalogue catalogue;
    private final Texts texts;

    CatalogueController(ModelCatalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @GetMapping
    @Transactional(readOnly = true)
    CatalogueView show() {
        return new CatalogueView(entries(catalogue.seats(), "seat."),
            catalogue.deadlines().stream().sorted().map(key -> new EntryView(key, catalogue.nameOfDeadline(key))).toList(),
            entries(catalogue.actions(), "action."), entries(catalogue.forms(), "form."), entries(catalogue.decisions(), "decision."));
    }

    private List<EntryView> entries(Collection<String> names, String prefix) {
        return names.stream().sorted().map(name -> new EntryView(name, texts.has(prefix + name) ? texts.get(prefix + name, Map.of()) : name))
            .toList();
    }
}
