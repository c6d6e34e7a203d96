package vn.paraudit.modeling.moving.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.CaseFigures;
import vn.paraudit.engine.DeployedModels.Model;
import vn.paraudit.engine.DrawnNames;
import vn.paraudit.migration.CaseMigrations.Pair;
import vn.paraudit.migration.CaseMigrations.Plan;
import vn.paraudit.migration.CaseMigrations;
import vn.paraudit.modeling.moving.Migration.ItemState;
import vn.paraudit.modeling.moving.Migration;
import vn.paraudit.modeling.moving.MigrationDesk.Preview;
import vn.paraudit.modeling.moving.MigrationDesk.RefusedCase;
import vn.paraudit.modeling.moving.ReasonWords;
import vn.paraudit.modeling.moving.web.MigrationViews.MigrationCounts;
import vn.paraudit.modeling.moving.web.MigrationViews.MigrationDetail;
import vn.paraudit.modeling.moving.web.MigrationViews.MigrationFault;
import vn.paraudit.modeling.moving.web.MigrationViews.MigrationPair;
import vn.paraudit.modeling.moving.web.MigrationViews.MigrationPreview;
import vn.paraudit.modeling.moving.web.MigrationViews.MigrationProposal;
import vn.paraudit.modeling.moving.web.MigrationViews.MigrationRefused;
import vn.paraudit.modeling.moving.web.MigrationViews.MigrationRow;
import vn.paraudit.modeling.moving.web.MigrationViews.MigrationStep;
import vn.paraudit.modeling.moving.web.MigrationViews.MigrationVersion;
import vn.paraudit.platform.Texts;
import vn.paraudit.worklist.MovingWork.Face;
import vn.paraudit.worklist.MovingWork;

/** Puts moves into the reader's words. Of a confidential case nothing is said but that there is one. */
@Component
class MigrationPresenter {

    private final CaseMigrations engine;
    private final CaseFigures figures;
    private final MovingWork work;
    private final ReasonWords words;
    private final DrawnNames names;
    private final Texts texts;

    MigrationPresenter(CaseMigrations engine, CaseFigures figures, MovingWork work, ReasonWords words, DrawnNames names, Texts texts) {
        this.engine = engine;
        this.figures = figures;
        this.work = work;
        this.words = words;
        this.names = names;
        this.texts = texts;
    }

    MigrationProposal proposal(Model from, Model to, List<Pair> pairs) {
        return new MigrationProposal(names.process(to.definitionId(), to.key(), to.name()), version(from), version(to), pairs(pairs));
    }

    private MigrationVersion version(Model model) {
        Map<String, Long> tokens = figures.tokens(model.definitionId());
        return new MigrationVersion(model.definitionId(), model.version(), model.versionTag(), model.running(), engine.steps(model.definitionId()).stream()
            .map(step -> new MigrationStep(step.id(), step.type(), names.step(model.definitionId(), step.id()).orElse(""), tokens.getOrDefault(step.id(), 0L))).toList());
    }

    private static List<MigrationPair> pairs(List<Pair> pairs) {
        return pairs.stream().map(pair -> new MigrationPair(pair.source(), pair.target())).toList();
    }

    MigrationPreview preview(Plan plan, Preview preview) {
        List<MigrationFault> faults = preview.faults().stream().map(fault ->
            new MigrationFault(fault.source(), fault.target(), words.of(plan, List.of(fault.reason())).get(0))).toList();
        return new MigrationPreview(preview.movable(), faults, refused(preview.processKey(), plan, preview.refused()));
    }

    private List<MigrationRefused> refused(String processKey, Plan plan, List<RefusedCase> cases) {
        Map<UUID, Face> faces = work.faces(processKey, cases.stream().map(RefusedCase::caseId).toList());
        List<MigrationRefused> views = new ArrayList<>();
        int confidential = 0;
        for (RefusedCase one : cases) {
            Face face = faces.get(one.caseId());
            List<String> reasons = words.of(plan, one.reasons());
            if (face.confidential()) {
                confidential++;
                views.add(new MigrationRefused(null, texts.get("migration.confidential", Map.of("number", confidential)), null, null, true, reasons));
            } else {
                String title = face.title().isEmpty() ? texts.get("migration.untitled", Map.of("id", one.caseId())) : face.title();
                views.add(new MigrationRefused(one.caseId(), title, face.path(), face.unit(), false, reasons));
            }
        }
        return views;
    }

    MigrationRow row(Migration migration) {
        Map<ItemState, Integer> by = migration.counts();
        MigrationCounts counts = new MigrationCounts(by.values().stream().mapToInt(Integer::intValue).sum(), by.getOrDefault(ItemState.PENDING, 0),
            by.getOrDefault(ItemState.MOVED, 0), by.getOrDefault(ItemState.REFUSED, 0), by.getOrDefault(ItemState.UNDONE, 0),
            by.getOrDefault(ItemState.KEPT, 0));
        return new MigrationRow(migration.id(), migration.processKey(),
            names.process(migration.from(), migration.processKey(), migration.processName()), migration.fromVersion(), migration.toVersion(),
            migration.state(), migration.startedByName(), migration.startedAt(), migration.finishedAt(), migration.undoneByName(),
            migration.undoneAt(), said(migration.reasons().move()), said(migration.reasons().undo()), counts);
    }

    private static @Nullable String said(String reason) {
        return reason.isEmpty() ? null : reason;
    }

    MigrationDetail detail(Migration migration, List<RefusedCase> refused) {
        MigrationRow row = row(migration);
        boolean mayUndo = migration.state() == Migration.MoveState.DONE && row.counts().moved() > 0;
        return new MigrationDetail(row, migration.from(), migration.to(), pairs(migration.pairs()), mayUndo,
            refused(migration.processKey(), migration.plan(), refused));
    }
}
