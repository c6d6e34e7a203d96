package vn.paraudit.fence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final Forms forms;
    private final Supplier<Known> known;

    /** Names that exist outside of the bundle. */
    public record Known(
        Set<String> seats, Set<String> deadlines, Set<String> actions, Set<String> decisions, Map<String, Set<String>> calls) {
    }

    public BundleFence(Forms forms, Supplier<Known> known) {
        this.forms = forms;
        this.known = known;
    }

    @Override
    public List<Refusal> check(Map<String, byte[]> files) {
        List<Refusal> refusals = new ArrayList<>();
        Map<String, XmlNode> readable = new HashMap<>();
        Map<String, Set<String>> forms = new HashMap<>();
        files.forEach((name, content) -> {
            Refusals found = new Refusals(name);
            if (name.endsWith(".form")) {
                checkForm(name, content, forms, found);
            } else if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
                Optional<XmlNode> root = XmlFile.read(name.endsWith(".dmn"), content, found);
                root.ifPresent(node -> readable.put(name, node));
            } else {
                found.add("", "file-unknown");
            }
            refusals.addAll(found.list());
        });
        Catalogue catalogue = catalogue(readable, forms);
        readable.forEach((name, root) -> {
            Refusals found = new Refusals(name);
            if (name.endsWith(".dmn")) {
                DmnRules.check(root, found);
            } else {
                new BpmnRules(root, catalogue, found).check();
            }
            refusals.addAll(found.list());
        });
        return List.copyOf(refusals);
    }

    private void checkForm(String name, byte[] content, Map<String, Set<String>> formsOf, Refusals found) {
        if (content.length > XmlFile.MAX_BYTES) {
            found.add("", "file-too-large", "max", XmlFile.MAX_BYTES);
            return;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        List<FieldError> problems = forms.problems(text);
        problems.forEach(found::add);
        if (problems.isEmpty()) {
            String id = forms.read(text).id();
            Matcher place = FORM.matcher(name);
            boolean used = formsOf.values().stream().anyMatch(ids -> ids.contains(id));
            if (used || !place.matches() || !place.group(2).equals(id)) {
                found.add(id, "form-name");
            } else {
                formsOf.computeIfAbsent(place.group(1), process -> new HashSet<>()).add(id);
            }
        }
    }

    private Catalogue catalogue(Map<String, XmlNode> readable, Map<String, Set<String>> formsOf) {
        Set<String> decisions = new HashSet<>();
        Map<String, Set<String>> calls = new HashMap<>();
        readable.values().forEach(root -> {
            root.children("decision").forEach(decision -> decisions.add(decision.id()));
            root.children("process").forEach(process -> calls.put(process.id(), CallRules.calledBy(process)));
        });
        return new Catalogue(known.get(), formsOf, decisions, calls);
    }
}
