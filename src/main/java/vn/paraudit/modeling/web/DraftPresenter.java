package vn.paraudit.modeling.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.DeployedModels.Model;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.engine.DrawnNames;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.modeling.draft.Draft;
import vn.paraudit.modeling.draft.DraftDesk;
import vn.paraudit.modeling.draft.Editors;
import vn.paraudit.modeling.draft.Saves;
import vn.paraudit.modeling.release.ReleaseDesk;
import vn.paraudit.security.Accounts;

/** Puts working copies into words: names instead of ids, sentences instead of rules. */
@Component
class DraftPresenter {

    private final DraftDesk desk;
    private final ReleaseDesk releases;
    private final ModelSets sets;
    private final Accounts accounts;
    private final DeployedModels models;
    private final DrawnNames drawn;

    DraftPresenter(DraftDesk desk, ReleaseDesk releases, ModelSets sets, Accounts accounts, DeployedModels models, DrawnNames drawn) {
        this.desk = desk;
        this.releases = releases;
        this.sets = sets;
        this.accounts = accounts;
        this.models = models;
        this.drawn = drawn;
    }

    List<DraftViews.RowView> rows(List<Draft> drafts) {
        List<Editors.Editor> editors = desk.others(drafts.stream().map(Draft::id).toList());
        Map<UUID, String> names = accounts.namesOf(Stream.concat(drafts.stream().map(Draft::savedBy), editors.stream().map(Editors.Editor::personId))
            .toList());
        List<Model> inForce = models.list();
        return drafts.stream().map(draft -> new DraftViews.RowView(draft.id(), draft.kind(), draft.key(), called(draft, inForce), draft.state(),
            baseVersion(draft), draft.version(), draft.savedAt(), names.getOrDefault(draft.savedBy(), ""),
            editors.stream().filter(editor -> editor.draftId().equals(draft.id())).map(editor -> view(editor, names)).toList())).toList();
    }

    /** A draft has the name that it was given; one that goes by the name of what is in force is called like that. */
    private String called(Draft draft, List<Model> inForce) {
        return draft.kind() == ModelSets.Kind.TABLE ? drawn.table(draft.key(), draft.name())
            : inForce.stream().filter(model -> draft.kind() == ModelSets.Kind.PROCESS && model.key().equals(draft.key()) && model.name().equals(draft.name()))
                .findFirst().map(model -> drawn.process(model.definitionId(), model.key(), model.name())).orElse(draft.name());
    }

    /** The name that is meant by one that a reader saw: what is in force goes by its name as drawn, in whatever language it was shown. */
    @Nullable String meant(ModelSets.@Nullable Kind kind, @Nullable String key, @Nullable String seen) {
        Stream<String> names = kind == ModelSets.Kind.TABLE
            ? models.tables().stream().filter(table -> table.key().equals(key) && drawn.table(table.key(), table.name()).equals(seen)).map(DeployedModels.Table::name)
            : models.list().stream().filter(model -> kind == ModelSets.Kind.PROCESS && model.key().equals(key)
                && drawn.process(model.definitionId(), model.key(), model.name()).equals(seen)).map(Model::name);
        return names.findFirst().orElse(seen);
    }

    private static Integer baseVersion(Draft draft) {
        int version = draft.base().getOrDefault(draft.definition(), 0);
        return version == 0 ? null : version;
    }

    private static DraftViews.EditorView view(Editors.Editor editor, Map<UUID, String> names) {
        return new DraftViews.EditorView(names.getOrDefault(editor.personId(), ""), editor.since());
    }

    List<DraftViews.EditorView> editors(List<Editors.Editor> editors) {
        Map<UUID, String> names = accounts.namesOf(editors.stream().map(Editors.Editor::personId).toList());
        return editors.stream().map(editor -> view(editor, names)).toList();
    }

    DraftViews.DetailView detail(Draft draft) {
        String base = sets.find(draft.kind(), draft.key()).map(ModelSets.InForce::definitionId).orElse(null);
        return new DraftViews.DetailView(rows(List.of(draft)).get(0), ModelFile.of(desk.files(draft.id())), base, releases.mayRelease(draft),
            submission(draft), draft.remark().isEmpty() ? null : draft.remark());
    }

    private DraftViews.SubmissionView submission(Draft draft) {
        if (draft.submittedBy() == null || draft.state() == Draft.State.OPEN) {
            return null;
        }
        return new DraftViews.SubmissionView(draft.reason(), draft.legalBasis(), draft.inForceOn(), name(draft.submittedBy()), draft.submittedAt());
    }

    private String name(UUID person) {
        return accounts.namesOf(List.of(person)).getOrDefault(person, "");
    }

    List<DraftViews.SaveView> saves(List<Saves.Save> saves) {
        Map<UUID, String> names = accounts.namesOf(saves.stream().map(Saves.Save::savedBy).toList());
        return saves.stream().map(save -> new DraftViews.SaveView(save.number(), save.savedAt(), names.getOrDefault(save.savedBy(), ""),
            save.note().isEmpty() ? null : save.note(), save.hash())).toList();
    }

    DraftViews.SaveDetailView save(Saves.Save save, Map<String, byte[]> files) {
        return new DraftViews.SaveDetailView(save.number(), save.savedAt(), name(save.savedBy()), ModelFile.of(files));
    }
}
