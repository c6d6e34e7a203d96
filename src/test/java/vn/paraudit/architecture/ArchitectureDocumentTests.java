package vn.paraudit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import vn.paraudit.ParAudit;

/** The picture of the modules that people read is the one that the classes show. */
class ArchitectureDocumentTests {

    private static final Path DOCUMENT = Path.of("src/docs/architecture.md");
    private static final String BEGIN = "<!-- modules: written from the classes -->\n";
    private static final String END = "<!-- end of modules -->";
    private static final Set<String> USED_BY_EVERYBODY = Set.of("platform", "security", "organization");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/\\s*@", Pattern.DOTALL);

    private final ApplicationModules modules = ApplicationModules.of(ParAudit.class);

    @Test
    void theDocumentShowsTheModulesAsTheyAre() throws IOException {
        String document = Files.readString(DOCUMENT);
        String shown = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
        String found = table() + "\n" + picture();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCUMENT, document.replace(BEGIN + shown, BEGIN + found));
            return;
        }
        assertThat(shown).isEqualTo(found);
    }

    private String table() throws IOException {
        StringBuilder rows = new StringBuilder("| module | answers for | uses |\n|---|---|---|\n");
        for (Map.Entry<String, Set<String>> module : uses().entrySet()) {
            rows.append("| `").append(module.getKey()).append("` | ").append(sentence(module.getKey())).append(" | ")
                .append(module.getValue().stream().map(used -> "`" + used + "`").collect(Collectors.joining(", "))).append(" |\n");
        }
        return rows.toString();
    }

    private static String sentence(String module) throws IOException {
        Matcher text = SENTENCE.matcher(Files.readString(Path.of("src/main/java/vn/paraudit", module, "package-info.java")));
        assertThat(text.find()).as("%s says what it answers for", module).isTrue();
        return text.group(1).replaceAll("\\s*\\*?\\s+", " ").strip();
    }

    private String picture() {
        StringBuilder arrows = new StringBuilder("```mermaid\nflowchart TD\n");
        Map<String, Set<String>> uses = uses();
        uses.values().forEach(used -> used.removeAll(USED_BY_EVERYBODY));
        uses.forEach((module, used) -> used.stream().filter(other -> used.stream().noneMatch(between -> reaches(uses, between, other)))
            .forEach(other -> arrows.append("    ").append(module).append(" --> ").append(other).append('\n')));
        return arrows + "```\n";
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        Set<String> reached = new HashSet<>(uses.get(from));
        while (reached.addAll(reached.stream().flatMap(module -> uses.get(module).stream()).collect(Collectors.toSet()))) {
            // Until nothing new is reached.
        }
        return reached.contains(to);
    }

    private Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (ApplicationModule module : modules) {
            uses.put(module.getIdentifier().toString(), module.getDirectDependencies(modules, DependencyType.values()).uniqueModules()
                .map(used -> used.getIdentifier().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
        return uses;
    }
}
