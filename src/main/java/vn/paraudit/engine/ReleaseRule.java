package vn.paraudit.engine;

import java.util.List;
import java.util.Map;

/** What must be true of models, forms and tables before they come into force, beyond what the fence asks of every file. */
public interface ReleaseRule {

    /**
     * What speaks against a set.
     *
     * @param files  its files by name, which the fence has let through
     */
    List<Refusal> refusals(Map<String, byte[]> files);
}
