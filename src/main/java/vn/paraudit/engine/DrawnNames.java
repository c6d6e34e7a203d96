package vn.paraudit.engine;

import java.util.Optional;
import java.util.UUID;

/**
 * What deployed models and their steps are called, in the reader's language: readers of English read the English label that a diagram
 * has beside a name, and the name as drawn where it has none.
 */
public interface DrawnNames {

    /**
     * The name of a process.
     *
     * @param definitionId  its version
     * @param drawn         its name as drawn
     */
    String process(String definitionId, String key, String drawn);

    /**
     * The name of a decision table.
     *
     * @param drawn  its name as drawn
     */
    String table(String key, String drawn);

    /**
     * The name of a set of models; of a form alone the one that it was given.
     *
     * @param definitionId  of the process or table that gives the set its name
     * @param drawn         its name as drawn
     */
    default String set(ModelSets.Kind kind, String definitionId, String key, String drawn) {
        return switch (kind) {
            case PROCESS -> process(definitionId, key, drawn);
            case TABLE -> table(key, drawn);
            case FORM -> drawn;
        };
    }

    /**
     * The name of a step in one version of its process.
     *
     * @return empty for a step that has no name, and for none of the diagram
     */
    Optional<String> step(String definitionId, String element);

    /**
     * The name of a step at which a case stood: as the version has it on which the case runs or ran last, else as the newest version of
     * its processes has it that knows the step.
     *
     * @return empty when no version has a name for it
     */
    Optional<String> stepOfCase(UUID caseId, String element);
}
