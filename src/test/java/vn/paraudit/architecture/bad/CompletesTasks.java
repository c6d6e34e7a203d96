package vn.paraudit.architecture.bad;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import vn.paraudit.engine.Processes;

public abstract class CompletesTasks {

    void past(TaskService tasks) {
        tasks.complete("1");
    }

    void past(Processes processes) {
        processes.complete("1", Map.of());
    }
}
