package vn.paraudit.modeling.moving;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.ChunkedWork;
import vn.paraudit.engine.DeployedModels.Model;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.migration.CaseMigrations.Fault;
import vn.paraudit.migration.CaseMigrations.Filter;
import vn.paraudit.migration.CaseMigrations.Plan;
import vn.paraudit.migration.CaseMigrations.Reason;
import vn.paraudit.migration.CaseMigrations.Running;
import vn.paraudit.migration.CaseMigrations;
import vn.paraudit.modeling.moving.Migration.Choice;
import vn.paraudit.modeling.moving.Migration.MoveState;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;
import vn.paraudit.worklist.MovingWork;

/** Looks at a move before it happens, begins it and takes it back. */
@Service
public class MigrationDesk {

    private static final int LONGEST_REASON = 2000;

    private final DeployedModels models;
    private final CaseMigrations engine;
    private final MovingWork work;
    private final MigrationRepository migrations;
    private final MigrationTrail trail;
    private final ChunkedWork chunks;

    MigrationDesk(DeployedModels models, CaseMigrations engine, MovingWork work, MigrationRepository migrations, MigrationTrail trail, ChunkedWork chunks) {
        this.models = models;
        this.engine = engine;
        this.work = work;
        this.migrations = migrations;
        this.trail = trail;
        this.chunks = chunks;
    }

    /** A case that would not be moved. */
    public record RefusedCase(UUID caseId, List<Reason> reasons) {
    }

    /**
     * What a move would come to if it happened now.
     *
     * @param faults  what is wrong with the plan itself; nobody is looked at then
     */
    public record Preview(String processKey, int movable, List<Fault> faults, List<RefusedCase> refused) {
    }

    private Actor manager() {
        Actor actor = trail.actor();
        actor.require(Roles.PROCESS_MANAGER, "process-manager-needed");
        return actor;
    }

    /** @throws RuleViolation {@code migration-same-version} or {@code migration-other-process} */
    public List<Model> versions(String from, String to) {
        Model source = models.find(from).orElseThrow(() -> new NotFound("model"));
        Model target = models.find(to).orElseThrow(() -> new NotFound("model"));
        if (from.equals(to)) {
            throw RuleViolation.of("migration-same-version");
        }
        if (!source.key().equals(target.key())) {
            throw RuleViolation.of("migration-other-process", Map.of("from", source.name(), "to", target.name()));
        }
        return List.of(source, target);
    }

    @Transactional(readOnly = true)
    public Preview preview(Plan plan, Choice choice) {
        manager();
        String processKey = versions(plan.from(), plan.to()).get(0).key();
        List<Fault> faults = engine.check(plan);
        if (!faults.isEmpty()) {
            return new Preview(processKey, 0, faults, List.of());
        }
        List<Running> cases = cases(plan, choice);
        Map<String, List<Reason>> reasons = reasons(plan, cases.stream().map(Running::instanceId).toList());
        List<RefusedCase> refused = cases.stream().filter(one -> reasons.containsKey(one.instanceId()))
            .map(one -> new RefusedCase(one.caseId(), reasons.get(one.instanceId()))).toList();
        return new Preview(processKey, cases.size() - refused.size(), faults, refused);
    }

    private List<Running> cases(Plan plan, Choice choice) {
        Instant before = choice.olderThanDays() == null ? null : trail.now().minus(Duration.ofDays(choice.olderThanDays()));
        return engine.running(plan.from(), new Filter(choice.unit(), choice.step(), before));
    }

    private Map<String, List<Reason>> reasons(Plan plan, Collection<String> instances) {
        Map<String, List<Reason>> reasons = new HashMap<>();
        engine.judge(plan, instances).forEach((instance, found) -> reasons.put(instance, new ArrayList<>(found)));
        work.unresolved(instances, engine.seatsAfter(plan)).forEach((instance, tasks) -> tasks.forEach(task ->
            reasons.computeIfAbsent(instance, none -> new ArrayList<>())
                .add(new Reason("seat-unresolved", Map.of("task", task.task(), "seat", task.seat())))));
        return reasons;
    }

    /**
     * Begins to move all cases that are meant; those that cannot be are named when their turn comes.
     *
     * @param reason  why the running cases do not stay on the version on which they began
     * @throws RuleViolation {@code migration-reason-needed}, {@code migration-plan-unsound}, {@code migration-nobody} or {@code uq_case_migration_running}
     */
    @Transactional
    public UUID start(Plan plan, Choice choice, String reason) {
        Actor by = manager();
        String why = needed(reason);
        List<Model> versions = versions(plan.from(), plan.to());
        if (!engine.check(plan).isEmpty()) {
            throw RuleViolation.of("migration-plan-unsound");
        }
        List<Running> cases = cases(plan, choice);
        if (cases.isEmpty()) {
            throw RuleViolation.of("migration-nobody");
        }
        Model source = versions.get(0);
        Migration migration = new Migration(Ids.next(), source.key(), source.name(), plan.from(), plan.to(), source.version(),
            versions.get(1).version(), plan.pairs(), choice, MoveState.RUNNING, by.personId(), by.name(), trail.now(), null, null, null, null,
            new Migration.Reasons(why, ""), Map.of());
        migrations.add(migration);
        migrations.addItems(migration.id(), cases);
        trail.begun(migration, cases.size());
        chunks.schedule(MoveCases.NAME, migration.id());
        return migration.id();
    }

    private static String needed(String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw RuleViolation.of("migration-reason-needed", Map.of("max", LONGEST_REASON));
        }
        return why;
    }

    /**
     * Begins to take all moved cases back to which nothing has happened since.
     *
     * @throws RuleViolation {@code migration-reason-needed}, {@code migration-not-undoable} while it runs and when it was undone already
     */
    @Transactional
    public void undo(UUID id, String reason) {
        Actor by = manager();
        String why = needed(reason);
        Migration migration = migrations.lock(id).orElseThrow(() -> new NotFound("migration"));
        if (migration.state() != MoveState.DONE) {
            throw RuleViolation.conflict("migration-not-undoable", Map.of());
        }
        migrations.beginUndo(id, by, why);
        trail.undoBegun(migration, why);
        chunks.schedule(TakeBackCases.NAME, id);
    }

    @Transactional(readOnly = true)
    public List<Migration> list(Instant startedBefore, UUID idBefore, int size) {
        return migrations.list(startedBefore, idBefore, size);
    }

    @Transactional(readOnly = true)
    public Migration get(UUID id) {
        return migrations.find(id).orElseThrow(() -> new NotFound("migration"));
    }

    /** Cases of a move that were refused or stayed moved, with their reasons. */
    @Transactional(readOnly = true)
    public List<RefusedCase> named(UUID id) {
        return migrations.named(id).stream().map(item -> new RefusedCase(item.caseId(), item.reasons())).toList();
    }

    /** Pairs that suggest themselves for two versions of a process. */
    public List<CaseMigrations.Pair> propose(String from, String to) {
        manager();
        versions(from, to);
        return engine.propose(from, to);
    }
}
