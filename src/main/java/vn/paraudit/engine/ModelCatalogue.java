package vn.paraudit.engine;

import java.util.List;
import java.util.Set;

/** Everything a model may name: what the modules publish, and the forms and tables in force. */
public interface ModelCatalogue {

    Set<String> seats();

    Set<String> deadlines();

    /** What people call a deadline, in the reader's language. */
    String nameOfDeadline(String key);

    Set<String> actions();

    /** Variables that a published action reads; none for a name that no action has. */
    Set<String> parametersOf(String action);

    /** Keys of the forms in force. */
    List<String> forms();

    /** Keys of the tables in force. */
    List<String> decisions();
}
