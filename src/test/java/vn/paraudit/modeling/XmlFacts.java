package vn.paraudit.modeling;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import vn.paraudit.fence.Incoming;

/** Everything that an XML file says, fact by fact, so that two files can be compared whatever their prefixes, versions and order of attributes. */
final class XmlFacts {

    private final List<String> facts = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> rules = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();

    /** What a file says but for what the notes say to be changed or left out. */
    static List<String> of(String text, List<Incoming.Note> notes) {
        XmlFacts facts = new XmlFacts();
        for (Incoming.Note note : notes) {
            facts.rules.add(note.rule());
            switch (note.rule()) {
                case "namespace" -> facts.gone.add(String.valueOf(note.facts().get("namespace")));
                case "id" -> facts.renamed.put(String.valueOf(note.facts().get("before")), String.valueOf(note.facts().get("after")));
                default -> { }
            }
        }
        facts.read(facts.root(text), "");
        return facts.facts;
    }

    private Element root(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text.replace("\uFEFF", "")))).getDocumentElement();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void read(Element element, String above) {
        if (gone.contains(element.getNamespaceURI())) {
            return;
        }
        String place = above + "/" + name(element);
        facts.add(place);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String namespace = attribute.getNamespaceURI();
            boolean declares = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace);
            boolean told = gone.contains(namespace) || rules.contains("schema-location") && "schemaLocation".equals(attribute.getLocalName())
                || rules.contains("executable") && "isExecutable".equals(attribute.getName())
                || rules.contains("history") && "historyTimeToLive".equals(attribute.getLocalName());
            if (!declares && !told) {
                facts.add(place + " " + name(attribute) + "=" + followed(attribute.getValue()));
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                read(inner, place);
            } else if (child.getNodeType() == Node.TEXT_NODE && !child.getTextContent().isBlank()) {
                facts.add(place + " " + followed(child.getTextContent()));
            }
        }
    }

    private String followed(String value) {
        return value.startsWith("#") ? "#" + renamed.getOrDefault(value.substring(1), value.substring(1))
            : renamed.getOrDefault(value, value).replaceFirst("^feel:", "");
    }

    private static String name(Node node) {
        String namespace = String.valueOf(node.getNamespaceURI()).replaceFirst("https?://www\\.omg\\.org/spec/DMN/\\d+/(MODEL/|dmn\\.xsd|dmn11\\.xsd|DMN13\\.xsd)", "DMN")
            .replaceFirst("https?://www\\.omg\\.org/spec/DMN/\\d+/DMNDI/", "DMNDI");
        return "{" + namespace + "}" + node.getLocalName();
    }
}
