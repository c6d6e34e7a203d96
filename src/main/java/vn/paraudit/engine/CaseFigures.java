package vn.paraudit.engine;

import java.util.Map;

/** How many cases stand where. */
public interface CaseFigures {

    /** Tokens of running cases by the element of a version at which they wait. */
    Map<String, Long> tokens(String definitionId);
}
