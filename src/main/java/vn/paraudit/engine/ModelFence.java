package vn.paraudit.engine;

import java.util.List;
import java.util.Map;

/** Stands before the engine reads any model: nothing is parsed by the engine that has not passed here. */
public interface ModelFence {

    /**
     * Everything that forbids deploying a bundle; empty when it may be deployed.
     *
     * @param files  content by file name; the ending tells processes ({@code .bpmn}), tables ({@code .dmn}) and forms ({@code .form})
     */
    List<Refusal> check(Map<String, byte[]> files);
}
