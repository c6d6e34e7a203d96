package vn.paraudit.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets of models: what is drawn together, comes into force together and is bound together. A set is one process with its forms and the
 * tables that only it asks, or one table that several ask.
 */
public interface ModelSets {

    enum Kind {
        PROCESS, TABLE,
        /** A form that no process asks yet. It may be worked on, and comes into force with a process only. */
        FORM;

        /** Whether a set of this kind can be in force by itself. */
        public boolean standsAlone() {
            return this != FORM;
        }

        /** Where the main file of a set lies. */
        public String fileOf(String key) {
            return switch (this) {
                case PROCESS -> "bpmn/" + key + ".bpmn";
                case TABLE -> "bpmn/" + key + ".dmn";
                case FORM -> "forms/" + key + "/" + key + ".form";
            };
        }
    }

    /**
     * A set that is in force.
     *
     * @param ownWork  whether people of the office brought it into force, and not the product
     * @param files    content by file name
     */
    record InForce(String definitionId, int version, boolean ownWork, Map<String, byte[]> files) {
    }

    /**
     * One definition of a set that came into force.
     *
     * @param definitionId  of the process or table that gives the set its name
     */
    record Released(String deploymentId, String definitionId, int version) {
    }

    /**
     * One kind of set by its key.
     *
     * @param definitionId  of the process or table that gives the set its name
     * @param name          as drawn
     */
    record Named(Kind kind, String definitionId, String key, String name, int version) {
    }

    /** Sets in force; tables that belong to a process do not stand by themselves. */
    List<Named> list();

    Optional<InForce> find(Kind kind, String key);

    /**
     * The newest versions of everything that some files define, by {@code process:<key>} and {@code table:<key>}; 0 for what is new.
     * Files that cannot be read define nothing.
     */
    Map<String, Integer> versions(Map<String, byte[]> files);

    /**
     * Brings a set into force in the caller's transaction. Releases run one after the other, on all nodes.
     *
     * @param base  the versions that the work on the set began from
     * @throws vn.paraudit.platform.RuleViolation {@code release-overtaken} (409) when any of them is not in force any more
     */
    Released release(Kind kind, String key, String name, Map<String, Integer> base, Map<String, byte[]> files);

    /** The tags of all versions that a process or table has had; versions without one add nothing. */
    Set<String> versionTags(Kind kind, String key);

    /** How many cases wait at which step of a version. */
    record Waiting(String definitionId, int version, String element, @Nullable String name, long running) {
    }

    /** Where the running cases of a process wait, newest version first. */
    List<Waiting> waiting(String processKey);

    /** Keys of the tables that a diagram asks in the version of its own set. */
    Set<String> boundTables(byte[] diagram);
}
