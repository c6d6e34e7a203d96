package vn.paraudit.fence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that a model may use: those of the bundle, and those that are known already.
 *
 * @param known      names from outside of the bundle
 * @param forms      forms of the bundle by the process in whose folder they lie; under no name those that lie nowhere
 * @param decisions  tables of the bundle by their ids; without content where their file cannot be read
 * @param calls      processes of the bundle, each with those that it calls
 */
record Catalogue(BundleFence.Known known, Map<String, Set<String>> forms, Map<String, Optional<XmlNode>> decisions,
    Map<String, Set<String>> calls) {

    private static final String OWN_BUNDLE = "deployment";

    /** A form lies with the process that asks it, or with another process of the bundle; one that lies nowhere is told by itself. */
    boolean hasForm(String process, String form) {
        return forms.getOrDefault(process, Set.of()).contains(form) || forms.getOrDefault("", Set.of()).contains(form) || calls.keySet().stream()
            .anyMatch(other -> forms.getOrDefault(other, Set.of()).contains(form));
    }

    boolean hasFormElsewhere(String form) {
        return forms.values().stream().anyMatch(ids -> ids.contains(form));
    }

    boolean hasDecision(String id, String binding) {
        return decisions.containsKey(id) || !OWN_BUNDLE.equals(binding) && known.decisions().contains(id);
    }

    /** A decision of the bundle, where its file can be read. */
    Optional<XmlNode> decision(String id) {
        return decisions.getOrDefault(id, Optional.empty());
    }

    boolean hasProcess(String key, String binding) {
        return calls.containsKey(key) || !OWN_BUNDLE.equals(binding) && known.calls().containsKey(key);
    }

    /** Whether a process that is called comes to call its caller again. The bundle's processes replace those in force. */
    boolean comesBack(String called, String caller) {
        Set<String> reached = new HashSet<>(Set.of(called));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty() && !reached.contains(caller)) {
            String key = open.pop();
            calls.getOrDefault(key, known.calls().getOrDefault(key, Set.of())).stream().filter(reached::add).forEach(open::push);
        }
        return reached.contains(caller);
    }
}
