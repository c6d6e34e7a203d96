package vn.paraudit.modeling.release;

import java.util.Map;

/**
 * One thing that a draft does to what is in force.
 *
 * @param fileName  what people call the file
 * @param element   id of the part; empty when a whole file comes or goes
 * @param facts     what the sentence {@code change.<sentence>} names
 */
public record Change(String file, String fileName, String element, Kind kind, String sentence, Map<String, Object> facts) {

    public enum Kind { ADDED, CHANGED, REMOVED }
}
