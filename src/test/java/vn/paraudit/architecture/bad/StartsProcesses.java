package vn.paraudit.architecture.bad;

import java.util.Map;
import java.util.UUID;
import vn.paraudit.engine.Processes;

public abstract class StartsProcesses {

    void start(Processes processes, UUID id) {
        processes.start("inspection", id, Map.of());
    }
}
