package vn.paraudit.modeling.moving.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.CaseFigures;
import vn.paraudit.engine.CaseMigrations;
import vn.paraudit.engine.CaseMigrations.Pair;
import vn.paraudit.engine.CaseMigrations.Plan;
import vn.paraudit.engine.DeployedModels.Model;
import vn.paraudit.modeling.moving.Migration;
import vn.paraudit.modeling.moving.Migration.ItemState;
import vn.paraudit.modeling.moving.MigrationDesk.Preview;
import vn.paraudit.modeling.moving.MigrationDesk.RefusedCase;
import vn.paraudit.modeling.moving.ReasonWords;
import vn.paraudit.modeling.moving.web.MigrationViews.CountsView;
import vn.paraudit.modeling.moving.web.MigrationViews.DetailView;
import vn.paraudit.modeling.moving.web.MigrationViews.FaultView;
import vn.paraudit.modeling.moving.web.MigrationViews.PairView;
import vn.paraudit.modeling.moving.web.MigrationViews.PreviewView;
import vn.paraudit.modeling.moving.web.MigrationViews.ProposalView;
import vn.paraudit.modeling.moving.web.MigrationViews.RefusedView;
import vn.paraudit.modeling.moving.web.MigrationViews.RowView;
import vn.paraudit.modeling.moving.web.MigrationViews.StepView;
import vn.paraudit.modeling.moving.web.MigrationViews.VersionView;
import vn.paraudit.platform.Texts;
import vn.paraudit.worklist.MovingWork;
import vn.paraudit.worklist.MovingWork.Face;

/** Puts moves into the reader's words. Of a confidential case nothing is said but that there is one. */
@Component
class MigrationPresenter {

    private final CaseMigrations engine;
    private final CaseFigures figures;
    private final MovingWork work;
    private final ReasonWords words;
    private final Texts texts;

    MigrationPresenter(CaseMigrations engine, CaseFigures figures, MovingWork work, ReasonWords words, Texts texts) {
        this.engine = engine;
        this.figures = figures;
        this.work = work;
        this.words = words;
        this.texts = texts;
    }

    ProposalView proposal(Model from, Model to, List<Pair> pairs) {
        return new ProposalView(to.name(), version(from), version(to), pairs(pairs));
    }

    private VersionView version(Model model) {
        Map<String, Long> tokens = figures.tokens(model.definitionId());
        return new VersionView(model.definitionId(), model.version(), model.versionTag(), model.running(), engine.steps(model.definitionId()).stream()
            .map(step -> new StepView(step.id(), step.type(), step.name(), tokens.getOrDefault(step.id(), 0L))).toList());
    }

    private static List<PairView> pairs(List<Pair> pairs) {
        return pairs.stream().map(pair -> new PairView(pair.source(), pair.target())).toList();
    }

    PreviewView preview(Plan plan, Preview preview) {
        List<FaultView> faults = preview.faults().stream().map(fault ->
            new FaultView(fault.source(), fault.target(), words.of(plan, List.of(fault.reason())).get(0))).toList();
        return new PreviewView(preview.movable(), faults, refused(preview.processKey(), plan, preview.refused()));
    }

    private List<RefusedView> refused(String processKey, Plan plan, List<RefusedCase> cases) {
        Map<UUID, Face> faces = work.faces(processKey, cases.stream().map(RefusedCase::caseId).toList());
        List<RefusedView> views = new ArrayList<>();
        int confidential = 0;
        for (RefusedCase one : cases) {
            Face face = faces.get(one.caseId());
            List<String> reasons = words.of(plan, one.reasons());
            if (face.confidential()) {
                confidential++;
                views.add(new RefusedView(null, texts.get("migration.confidential", Map.of("number", confidential)), null, true, reasons));
            } else {
                String title = face.title().isEmpty() ? texts.get("migration.untitled", Map.of("id", one.caseId())) : face.title();
                views.add(new RefusedView(one.caseId(), title, face.path(), false, reasons));
            }
        }
        return views;
    }

    RowView row(Migration migration) {
        Map<ItemState, Integer> by = migration.counts();
        CountsView counts = new CountsView(by.values().stream().mapToInt(Integer::intValue).sum(), by.getOrDefault(ItemState.PENDING, 0),
            by.getOrDefault(ItemState.MOVED, 0), by.getOrDefault(ItemState.REFUSED, 0), by.getOrDefault(ItemState.UNDONE, 0),
            by.getOrDefault(ItemState.KEPT, 0));
        return new RowView(migration.id(), migration.processKey(), migration.processName(), migration.fromVersion(), migration.toVersion(),
            migration.state(), migration.startedByName(), migration.startedAt(), migration.finishedAt(), migration.undoneByName(),
            migration.undoneAt(), counts);
    }

    DetailView detail(Migration migration, List<RefusedCase> refused) {
        RowView row = row(migration);
        boolean mayUndo = migration.state() == Migration.State.DONE && row.counts().moved() > 0;
        return new DetailView(row, migration.from(), migration.to(), pairs(migration.pairs()), mayUndo,
            refused(migration.processKey(), migration.plan(), refused));
    }
}
