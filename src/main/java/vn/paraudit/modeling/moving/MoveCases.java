package vn.paraudit.modeling.moving;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ChunkWorker;

/** Moves the cases of a migration. */
@Component
class MoveCases implements ChunkWorker {

    static final String NAME = "move-cases";

    private final MigrationRun run;

    MoveCases(MigrationRun run) {
        this.run = run;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean next(UUID migrationId) {
        return run.move(migrationId);
    }
}
