package vn.paraudit.architecture.bad;

import java.util.List;
import org.camunda.bpm.engine.variable.Variables;

public abstract class SerialisedObject {

    Object stored() {
        return Variables.objectValue(List.of()).create();
    }
}
