package vn.paraudit.architecture.bad;

import org.camunda.bpm.engine.RuntimeService;

public abstract class EngineOutsideItsModule {

    private RuntimeService runtime;

    RuntimeService runtime() {
        return runtime;
    }
}
