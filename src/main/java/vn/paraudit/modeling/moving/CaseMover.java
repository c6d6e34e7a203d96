package vn.paraudit.modeling.moving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.migration.CaseMigrations.NotMovable;
import vn.paraudit.migration.CaseMigrations.Pair;
import vn.paraudit.migration.CaseMigrations.Reason;
import vn.paraudit.migration.CaseMigrations;
import vn.paraudit.modeling.moving.Migration.Item;
import vn.paraudit.modeling.moving.Migration.ItemState;
import vn.paraudit.platform.KeptRows.Row;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.worklist.MovingWork;

/** Moves one case, or takes one back: the engine, the list of work, the way back and the trail in one transaction of its own. */
@Component
class CaseMover {

    private static final Logger LOG = LoggerFactory.getLogger(CaseMover.class);
    /** Somebody may work on the case at this very moment. */
    private static final int TRIES = 3;

    private final MigrationRepository migrations;
    private final CaseMigrations engine;
    private final MovingWork work;
    private final RowsOfCase rows;
    private final TransactionTemplate ownTransaction;

    CaseMover(MigrationRepository migrations, CaseMigrations engine, MovingWork work, RowsOfCase rows, PlatformTransactionManager transactions) {
        this.migrations = migrations;
        this.engine = engine;
        this.work = work;
        this.rows = rows;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Moves a case that waits for it, or notes why it cannot be moved; nothing happens to one that was dealt with already. */
    void move(Migration migration, int number) {
        trying(migration.id(), number, ItemState.PENDING, ItemState.REFUSED, item -> moveLocked(migration, item));
    }

    /** Takes a moved case back, or notes that something has happened to it since. */
    void takeBack(Migration migration, int number) {
        trying(migration.id(), number, ItemState.MOVED, ItemState.KEPT, item -> takeBackLocked(migration, item));
    }

    private void trying(UUID id, int number, ItemState from, ItemState otherwise, Consumer<Item> act) {
        List<Reason> reasons = List.of(new Reason("busy", Map.of()));
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                ownTransaction.executeWithoutResult(status -> migrations.lockItem(id, number, from).ifPresent(act));
                return;
            } catch (NotMovable refused) {
                reasons = refused.reasons();
                break;
            } catch (RuleViolation refused) {
                reasons = List.of(new Reason(refused.code(), refused.facts()));
                break;
            } catch (ConcurrencyFailureException collision) {
                LOG.info("Case {} of migration {} is being worked on, attempt {}", number, id, attempt + 1);
            }
        }
        List<Reason> found = reasons;
        ownTransaction.executeWithoutResult(status -> migrations.lockItem(id, number, from)
            .ifPresent(item -> migrations.settle(item, otherwise, found, item.fingerprint())));
    }

    private void moveLocked(Migration migration, Item item) {
        work.lock(List.of(item.instanceId()));
        List<String> family = engine.lock(item.instanceId());
        if (family.isEmpty()) {
            throw new NotMovable(List.of(new Reason("case-ended", Map.of())));
        }
        List<Row> before = rows.read(family);
        engine.move(migration.plan(), item.instanceId());
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Pair pair : migration.pairs()) {
            if (!pair.source().equals(pair.target())) {
                renamed.put(pair.source(), pair.target());
            }
        }
        if (!renamed.isEmpty()) {
            work.renameDone(item.instanceId(), renamed);
        }
        List<Row> after = rows.read(family);
        rows.keep(item, before, after);
        migrations.settle(item, ItemState.MOVED, List.of(), rows.fingerprint(after));
        record(migration, item, "case-moved", state(migration.fromVersion(), before), state(migration.toVersion(), after));
    }

    private void takeBackLocked(Migration migration, Item item) {
        work.lock(List.of(item.instanceId()));
        List<String> family = engine.lock(item.instanceId());
        List<Row> moved = family.isEmpty() ? List.of() : rows.read(family);
        if (!rows.fingerprint(moved).equals(item.fingerprint())) {
            throw new NotMovable(List.of(new Reason("case-went-on", Map.of())));
        }
        rows.putBack(item);
        migrations.settle(item, ItemState.UNDONE, List.of(), null);
        record(migration, item, "case-moved-back", state(migration.toVersion(), moved), state(migration.fromVersion(), rows.read(family)));
    }

    private Map<String, Object> state(int version, List<Row> state) {
        return Map.of("version", version, "steps", rows.openSteps(state));
    }

    private void record(Migration migration, Item item, String act, Map<String, Object> before, Map<String, Object> after) {
        work.record(migration.processKey(), item.caseId(), act, before, after);
    }
}
