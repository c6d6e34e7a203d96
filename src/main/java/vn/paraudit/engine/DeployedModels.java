package vn.paraudit.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The processes that are deployed, and where a case stands in its diagram. */
public interface DeployedModels {

    /**
     * One deployed version of a process.
     *
     * @param name     as drawn
     * @param running  cases that run on this version
     */
    record Model(String definitionId, String key, String name, int version, @Nullable String versionTag, Instant deployedAt, long running) {

        /** The same under another name. */
        public Model called(String other) {
            return new Model(definitionId, key, other, version, versionTag, deployedAt, running);
        }
    }

    /**
     * Where a case stands.
     *
     * @param active  elements that wait
     * @param passed  elements that were left
     */
    record Progress(String definitionId, List<String> active, List<String> passed) {
    }

    /** The version of a decision table that is in force. */
    record Table(String key, String name, int version, @Nullable String versionTag, Instant deployedAt) {

        /** The same under another name. */
        public Table called(String other) {
            return new Table(key, other, version, versionTag, deployedAt);
        }
    }

    /** The decision tables in force, by name. */
    List<Table> tables();

    /** The file of a decision table in force as DMN XML. */
    Optional<String> tableXml(String key);

    /** All versions that are the newest of their process or still run cases, by name and version. */
    List<Model> list();

    /** The newest versions of a process, the newest first, also those that run no case any more. */
    List<Model> versions(String key, int most);

    Optional<Model> find(String definitionId);

    /** The diagram of a version as BPMN XML. */
    Optional<String> xml(String definitionId);

    /** The form of a task in the version that was deployed together with the process. */
    Optional<String> form(String definitionId, String formKey);

    /**
     * Variables that a case on this version can read, with its expressions, actions and tables. Some may be listed that it does not read;
     * none is missing that it reads.
     */
    Set<String> namesRead(String definitionId);

    Optional<Progress> progress(String processKey, UUID caseId);
}
