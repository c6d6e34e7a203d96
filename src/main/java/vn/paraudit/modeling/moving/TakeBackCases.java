package vn.paraudit.modeling.moving;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ChunkWorker;

/** Takes the cases of a migration back to where they were. */
@Component
class TakeBackCases implements ChunkWorker {

    static final String NAME = "take-back-cases";

    private final MigrationRun run;

    TakeBackCases(MigrationRun run) {
        this.run = run;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean next(UUID migrationId) {
        return run.takeBack(migrationId);
    }
}
