package vn.paraudit.fence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.Refusal;
import vn.paraudit.form.Forms;
import vn.paraudit.platform.FieldError;

/** Checks a bundle of processes, tables and forms against each other and against the catalogue. */
public final class BundleFence implements ModelFence {

    /** The engine's readers look for a form in the folder of its process and nowhere else. */
    private static final Pattern FORM = Pattern.compile("forms/([^/]+)/([^/]+)\\.form");

    private static final Set<String> KEYED = Set.of("process", "decision");

    private final Forms forms;
    private final Supplier<Known> known;

    /**
     * Names that exist outside of the bundle.
     *
     * @param calls    processes in force, each with those that it calls
     * @param startedBy  processes in force by the message that begins them
     */
    public record Known(Set<String> seats, Set<String> deadlines, Set<String> actions, Set<String> decisions, Map<String, Set<String>> calls,
        Map<String, String> startedBy) {
    }

    public BundleFence(Forms forms, Supplier<Known> known) {
        this.forms = forms;
        this.known = known;
    }

    @Override
    public List<Refusal> check(Map<String, byte[]> files) {
        Bundle bundle = new Bundle(new TreeMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
        new TreeMap<>(files).forEach((name, content) -> read(name, content, bundle));
        checkKeys(bundle);
        Catalogue catalogue = catalogue(bundle);
        Map<String, String> startedBy = new HashMap<>();
        bundle.models().forEach((name, root) -> {
            Refusals found = new Refusals(name);
            if (name.endsWith(".dmn")) {
                DmnRules.check(root, found);
            } else {
                new BpmnRules(root, catalogue, found).check();
                root.children("process").forEach(process -> CallRules.checkStarts(process, catalogue, startedBy, found));
            }
            bundle.refusals().addAll(found.list());
        });
        return List.copyOf(bundle.refusals());
    }

    /**
     * What is found while the files are read one by one.
     *
     * @param models     roots of those that can be read
     * @param forms      ids by the process in whose folder they lie
     * @param unreadable keys of files that cannot be read: what names them is not to blame
     */
    private record Bundle(Map<String, XmlNode> models, Map<String, Set<String>> forms, Map<String, String> unreadable, List<Refusal> refusals) {
    }

    private void read(String name, byte[] content, Bundle bundle) {
        Refusals found = new Refusals(name);
        if (name.endsWith(".form")) {
            checkForm(name, content, bundle.forms(), found);
        } else if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
            XmlFile.read(name.endsWith(".dmn"), content, found).ifPresentOrElse(node -> bundle.models().put(name, node),
                () -> bundle.unreadable().put(stem(name), name));
        } else {
            found.add("", "file-unknown");
        }
        bundle.refusals().addAll(found.list());
    }

    private static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }

    private void checkForm(String name, byte[] content, Map<String, Set<String>> formsOf, Refusals found) {
        Matcher place = FORM.matcher(name);
        String folder = place.matches() ? place.group(1) : "";
        if (content.length > XmlFile.MAX_BYTES) {
            found.add("", "file-too-large", "max", XmlFile.MAX_BYTES);
            formsOf.computeIfAbsent(folder, process -> new HashSet<>()).add(stem(name));
            return;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        List<FieldError> problems = forms.problems(text);
        problems.forEach(found::add);
        String id = problems.isEmpty() ? forms.read(text).id() : stem(name);
        boolean used = formsOf.values().stream().anyMatch(ids -> ids.contains(id));
        if (problems.isEmpty() && (used || !place.matches() || !place.group(2).equals(id))) {
            found.add(id, "form-name");
        }
        // A form that is refused is there all the same: the step that asks it has no fault.
        formsOf.computeIfAbsent(folder, process -> new HashSet<>()).add(id);
    }

    /** The engine takes every key once in a deployment, also those of the drawings of several decisions. */
    private static void checkKeys(Bundle bundle) {
        Set<String> known = new HashSet<>();
        bundle.models().forEach((name, root) -> {
            Refusals found = new Refusals(name);
            root.children.stream().filter(node -> KEYED.contains(node.name) && !known.add(node.name + " " + node.id()))
                .forEach(node -> found.add(node.place(), "id-twice"));
            if (root.children("decision").size() > 1 && !known.add(root.name + " " + root.id())) {
                found.add(root.id(), "id-twice");
            }
            bundle.refusals().addAll(found.list());
        });
    }

    private Catalogue catalogue(Bundle bundle) {
        Map<String, Optional<XmlNode>> decisions = new HashMap<>();
        Map<String, Set<String>> calls = new HashMap<>();
        bundle.models().values().forEach(root -> {
            root.children("decision").forEach(decision -> decisions.put(decision.id(), Optional.of(decision)));
            root.children("process").forEach(process -> calls.put(process.id(), CallRules.calledBy(process)));
        });
        bundle.unreadable().forEach((key, name) -> {
            if (name.endsWith(".dmn")) {
                decisions.putIfAbsent(key, Optional.empty());
            } else {
                calls.putIfAbsent(key, Set.of());
            }
        });
        return new Catalogue(known.get(), bundle.forms(), decisions, calls);
    }
}
