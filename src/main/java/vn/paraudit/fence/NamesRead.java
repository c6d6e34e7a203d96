package vn.paraudit.fence;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.IdentifierNode;
import vn.paraudit.engine.DeadlineSource;
import vn.paraudit.engine.ExpressionText;

/**
 * What a diagram or a table reads. A name may be listed that is not read; a name that is read is never missing.
 *
 * @param names      variables of expressions, or of a table's inputs and cells; among them the names of published actions
 * @param decisions  tables that the diagram asks
 */
public record NamesRead(Set<String> names, Set<String> decisions) {

    /** Names that every case has without anybody giving them. */
    public static final Set<String> WITHOUT_GIVER = Set.of(DeadlineSource.NAME, "execution", "returned", "loopCounter", "nrOfInstances",
        "nrOfActiveInstances", "nrOfCompletedInstances");

    private static final String ACTION = "camunda:delegateExpression";
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    /** Reads a deployed diagram. */
    public static NamesRead ofProcess(byte[] content) {
        NamesRead read = new NamesRead(new HashSet<>(), new HashSet<>());
        XmlFile.read(false, content, new Refusals("")).ifPresent(root -> root.walk(read::add));
        return read;
    }

    /** Reads a deployed table: every word of its inputs and cells, which is more than it reads but never less. */
    public static NamesRead ofTable(byte[] content) {
        NamesRead read = new NamesRead(new HashSet<>(), Set.of());
        XmlFile.read(true, content, new Refusals("")).ifPresent(root -> root.walk(node -> {
            if ("text".equals(node.name)) {
                read.addWords(node.text());
            }
        }));
        return read;
    }

    /** Keys of the tables that a diagram asks in the version that was deployed with it. */
    public static Set<String> boundTables(byte[] content) {
        Set<String> tables = new HashSet<>();
        XmlFile.read(false, content, new Refusals("")).ifPresent(root -> root.walk(node -> {
            if ("deployment".equals(node.attribute("camunda:decisionRefBinding"))) {
                tables.add(node.attribute("camunda:decisionRef"));
            }
        }));
        return tables;
    }

    /** The variables that one element of a diagram reads; the action that it calls is none. */
    static Set<String> ofElement(XmlNode node) {
        NamesRead read = new NamesRead(new HashSet<>(), new HashSet<>());
        node.attributes.forEach((attribute, text) -> {
            if (!ACTION.equals(attribute)) {
                read.addExpression(text);
            }
        });
        read.addContent(node);
        return read.names;
    }

    private void add(XmlNode node) {
        node.attributes.values().forEach(this::addExpression);
        addContent(node);
    }

    private void addContent(XmlNode node) {
        addExpression(node.text());
        if ("multiInstanceLoopCharacteristics".equals(node.name)) {
            addWords(node.attribute("camunda:collection"));
        }
        if (Set.of("in", "out").contains(node.name)) {
            addWords(node.attribute("source"));
        }
        if (!node.attribute("camunda:decisionRef").isEmpty()) {
            decisions.add(node.attribute("camunda:decisionRef"));
        }
    }

    private void addExpression(String text) {
        if (!text.startsWith("${") && !text.startsWith("#{")) {
            return;
        }
        ExpressionText.read(text).ifPresentOrElse(
            tree -> tree.getIdentifierNodes().forEach((IdentifierNode identifier) -> names.add(identifier.getName())), () -> addWords(text));
    }

    private void addWords(String text) {
        Matcher words = NAME.matcher(text);
        while (words.find()) {
            names.add(words.group());
        }
    }
}
