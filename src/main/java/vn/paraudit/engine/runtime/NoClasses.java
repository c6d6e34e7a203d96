package vn.paraudit.engine.runtime;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Makes nothing of a class that a diagram names: what a diagram can have done is published by name. */
final class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("A diagram may not name the class " + type.getName());
    }
}
