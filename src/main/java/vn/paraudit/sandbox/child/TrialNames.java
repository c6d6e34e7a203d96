package vn.paraudit.sandbox.child;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.paraudit.fence.NamesRead;
import vn.paraudit.form.Feels;

/** The names that a tried model reads. */
final class TrialNames {

    private static final Pattern INPUT = Pattern.compile("<(?:\\w+:)?inputExpression[^>]*>\\s*<(?:\\w+:)?text>([^<]*)<");
    private static final Pattern LOCAL = Pattern.compile("elementVariable=\"([^\"]+)\"");

    /** Everything that may be read: which submitted fields are kept is decided by this. */
    private final Set<String> read = new HashSet<>();
    /** What certainly is: what the person is asked for is taken from this. */
    private final Set<String> wanted = new TreeSet<>();

    TrialNames(Wire.Setup setup) {
        Map<String, byte[]> files = setup.files();
        Set<String> decisions = new HashSet<>();
        Set<String> local = new HashSet<>();
        files.forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                NamesRead names = NamesRead.ofProcess(content);
                read.addAll(names.names());
                wanted.addAll(names.names());
                decisions.addAll(names.decisions());
                words(LOCAL, text(content), local);
            }
        });
        Set.copyOf(wanted).forEach(name -> read.addAll(setup.actions().getOrDefault(name, Set.of())));
        Stream.concat(files.entrySet().stream(), setup.inForce().entrySet().stream())
            .filter(file -> file.getKey().endsWith(".dmn") && asksOneOf(decisions, file.getValue())).forEach(table -> {
                read.addAll(NamesRead.ofTable(table.getValue()).names());
                Set<String> inputs = new HashSet<>();
                words(INPUT, text(table.getValue()), inputs);
                inputs.forEach(input -> wanted.addAll(Feels.variables(input)));
            });
        wanted.removeAll(setup.actions().keySet());
        wanted.removeAll(NamesRead.WITHOUT_GIVER);
        wanted.removeAll(local);
    }

    private static boolean asksOneOf(Set<String> decisions, byte[] table) {
        return decisions.stream().anyMatch(decision -> text(table).contains("decision id=\"" + decision + "\""));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static void words(Pattern pattern, String text, Set<String> names) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }

    Set<String> read() {
        return read;
    }

    Set<String> wanted() {
        return wanted;
    }
}
