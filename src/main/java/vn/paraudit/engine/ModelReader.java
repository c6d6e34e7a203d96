package vn.paraudit.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads diagrams and tables for people: what they consist of, and what is said of each part. */
public interface ModelReader {

    /**
     * A part of a diagram (step, event, gateway, flow) or of a table (input, output, row).
     *
     * @param type   local name of the element, for example {@code userTask} or {@code rule}
     * @param name   as people read it; empty where it has none
     * @param facts  what is said of it by stable names, for example {@code candidateGroups}, {@code deadline}, {@code condition}
     */
    record Part(String id, String type, String name, Map<String, String> facts) {
    }

    /**
     * The variables of a file.
     *
     * @param read   names by the element that reads them; those that every case has are left out
     * @param given  names that the diagram itself gives: results of tables, what a repeated step is about
     */
    record Variables(Map<String, Set<String>> read, Set<String> given) {
    }

    /**
     * What a file reads. A name may be listed that is not read; a name that is read is never missing.
     *
     * @param variables  names in expressions, or in a table's inputs and cells; among them the names of published actions
     * @param decisions  tables that a diagram asks
     */
    record Names(Set<String> variables, Set<String> decisions) {
    }

    /** Everything that a deployed diagram or table may read; nothing of a file that cannot be read. */
    Names names(String file, byte[] content);

    /** Keys of the tables that a diagram asks in the version of its own set. */
    Set<String> boundTables(byte[] diagram);

    /** The parts of a {@code .bpmn} or {@code .dmn} file in the order of the file; none of a file that cannot be read. */
    List<Part> parts(String file, byte[] content);

    /** Ids of the processes and tables that a file defines; none of a file that cannot be read. */
    List<String> keys(String file, byte[] content);

    /** Keys of the processes that the processes of a file call; none of a file that cannot be read. */
    Set<String> calls(String file, byte[] content);

    /** Names that a diagram takes back from processes that it calls, by their keys; nothing of a file that cannot be read. */
    Map<String, Set<String>> handedBack(String file, byte[] content);

    /** What the conditions, timers, calls and lists of a diagram, or the inputs of a table, read and give; nothing of a file that cannot be read. */
    Variables variables(String file, byte[] content);
}
