package vn.paraudit.engine;

import java.util.List;
import java.util.Map;

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

    /** The parts of a {@code .bpmn} or {@code .dmn} file in the order of the file; none of a file that cannot be read. */
    List<Part> parts(String file, byte[] content);

    /** Ids of the processes and tables that a file defines; none of a file that cannot be read. */
    List<String> keys(String file, byte[] content);
}
