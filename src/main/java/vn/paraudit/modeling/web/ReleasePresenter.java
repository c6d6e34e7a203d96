package vn.paraudit.modeling.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.DrawnNames;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.modeling.draft.Draft;
import vn.paraudit.modeling.draft.DraftDesk;
import vn.paraudit.modeling.draft.Points;
import vn.paraudit.modeling.release.Change;
import vn.paraudit.modeling.release.Differences;
import vn.paraudit.modeling.release.Registrar;
import vn.paraudit.modeling.release.Unusual;
import vn.paraudit.platform.Texts;

/** Says what a draft would change in the words of its readers, and what running cases would find there. */
@Component
class ReleasePresenter {

    /** @param fileName  what people call the file */
    record ChangeView(String file, String fileName, String element, Change.Kind kind, String sentence) {
    }

    /**
     * Cases of a version that wait at an element.
     *
     * @param stranded  whether the element is not there any more, so that these cases cannot be moved as they stand
     */
    record EffectView(String definitionId, int version, String element, String name, long running, boolean stranded, @Nullable String sentence) {
    }

    record DifferencesView(@Nullable String baseDefinitionId, List<ChangeView> changes, List<EffectView> effects) {
    }

    private final ModelSets sets;
    private final ModelReader reader;
    private final Differences differences;
    private final DraftDesk desk;
    private final Unusual unusual;
    private final DrawnNames names;
    private final Texts texts;

    ReleasePresenter(ModelSets sets, ModelReader reader, Differences differences, DraftDesk desk, Unusual unusual, DrawnNames names,
            Texts texts) {
        this.sets = sets;
        this.reader = reader;
        this.differences = differences;
        this.desk = desk;
        this.unusual = unusual;
        this.names = names;
        this.texts = texts;
    }

    /** What the set of a release is called. */
    String called(Registrar.Entry release) {
        return names.set(release.kind(), release.definitionId(), release.key(), release.name());
    }

    List<Points.Point> unusual(Draft draft) {
        return unusual.of(draft, desk.files(draft.id()));
    }

    DifferencesView differences(Draft draft) {
        ModelSets.InForce inForce = sets.find(draft.kind(), draft.key()).orElse(null);
        Map<String, byte[]> files = desk.files(draft.id());
        List<ChangeView> changes = differences.between(inForce == null ? Map.of() : inForce.files(), files).stream()
            .map(change -> new ChangeView(change.file(), change.fileName(), change.element(), change.kind(),
                texts.get("change." + change.sentence(), change.facts())))
            .toList();
        return new DifferencesView(inForce == null ? null : inForce.definitionId(), changes, effects(draft, files));
    }

    private List<EffectView> effects(Draft draft, Map<String, byte[]> files) {
        String diagram = ModelSets.Kind.PROCESS.fileOf(draft.key());
        if (draft.kind() != ModelSets.Kind.PROCESS || !files.containsKey(diagram)) {
            return List.of();
        }
        Map<String, String> types = reader.parts(diagram, files.get(diagram)).stream()
            .collect(Collectors.toMap(ModelReader.Part::id, ModelReader.Part::type, (first, second) -> first));
        return sets.waiting(draft.key()).stream().map(waiting -> {
            String name = names.step(waiting.definitionId(), waiting.element()).orElse(waiting.element());
            boolean stranded = !types.containsKey(waiting.element());
            String sentence = stranded ? texts.get("modeling.stranded", Map.of("name", name, "count", waiting.running())) : null;
            return new EffectView(waiting.definitionId(), waiting.version(), waiting.element(), name, waiting.running(), stranded, sentence);
        }).toList();
    }
}
