package vn.paraudit.modeling.moving;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import vn.paraudit.modeling.moving.Migration.ItemState;
import vn.paraudit.modeling.moving.Migration.MoveState;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;

/** One chunk of a move or of its way back. Every case is a transaction of its own, so a crash costs at most one case. */
@Component
class MigrationRun {

    private static final int CHUNK = 25;

    private final MigrationRepository migrations;
    private final CaseMover mover;
    private final MigrationTrail trail;
    private final CurrentUser currentUser;

    MigrationRun(MigrationRepository migrations, CaseMover mover, MigrationTrail trail, CurrentUser currentUser) {
        this.migrations = migrations;
        this.mover = mover;
        this.trail = trail;
        this.currentUser = currentUser;
    }

    boolean move(UUID id) {
        return next(id, MoveState.RUNNING, ItemState.PENDING, mover::move);
    }

    boolean takeBack(UUID id) {
        return next(id, MoveState.UNDOING, ItemState.MOVED, mover::takeBack);
    }

    private boolean next(UUID id, MoveState state, ItemState waiting, BiConsumer<Migration, Integer> act) {
        Optional<Migration> running = migrations.find(id).filter(found -> found.state() == state);
        if (running.isEmpty()) {
            return false;
        }
        Migration migration = running.get();
        Actor actor = state == MoveState.RUNNING ? new Actor(migration.startedBy(), migration.startedByName(), Set.of())
            : new Actor(migration.undoneBy(), migration.undoneByName(), Set.of());
        return currentUser.as(actor, () -> {
            List<Integer> numbers = migrations.numbers(id, waiting, CHUNK);
            numbers.forEach(number -> act.accept(migration, number));
            boolean more = numbers.size() == CHUNK;
            if (!more) {
                finish(id, state);
            }
            return more;
        });
    }

    private void finish(UUID id, MoveState state) {
        migrations.finish(id, state, state == MoveState.RUNNING ? MoveState.DONE : MoveState.UNDONE, trail.now());
        Migration migration = migrations.find(id).orElseThrow();
        if (state == MoveState.RUNNING) {
            trail.ended(migration);
        } else {
            trail.undone(migration);
        }
    }
}
