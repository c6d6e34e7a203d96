package vn.paraudit.fence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.paraudit.fence.Incoming.Note;

/** Diagrams and tables of other tools, changed where they could not be a draft as they are. */
final class IncomingXml {

    private static final String CHANGED = "changed";
    private static final String HISTORY = "P3650D";
    private static final String XMLNS = XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
    /** How tables are drawn, in whatever version. */
    private static final Pattern DRAWING = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/\\d+/DMNDI/");
    /** Texts that are names of elements. */
    private static final Set<String> NAMING_TEXTS = Set.of("incoming", "outgoing", "flowNodeRef", "sourceRef", "targetRef");
    /** Attributes that people read, and which never name an element. */
    private static final Set<String> WORDS = Set.of("name", "label", "value", "exporter", "exporterVersion");

    private IncomingXml() {
    }

    /** Empty for what is no XML, or has a DTD; the fence says what is wrong with it. */
    static Optional<Document> read(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return text.length() > XmlFile.MAX_BYTES || isDeep(text) ? Optional.empty() : Optional.of(builder.parse(new InputSource(new StringReader(text))));
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a text has more tags inside of each other than can be walked; what the fence refuses anyway needs no care. */
    private static boolean isDeep(String text) {
        int depth = 0;
        int deepest = 0;
        for (int at = text.indexOf('<'); at >= 0 && at + 1 < text.length(); at = text.indexOf('<', at + 1)) {
            int end = text.indexOf('>', at);
            char next = text.charAt(at + 1);
            depth += next == '/' ? -1 : next == '!' || next == '?' || end > 0 && text.charAt(end - 1) == '/' ? 0 : 1;
            deepest = Math.max(deepest, depth);
        }
        return deepest > XmlFile.MAX_DEPTH * 4;
    }

    /** Drops what only another tool reads, and adds what other tools leave out. */
    static void adapt(String name, Document model, List<Note> notes) {
        boolean table = XmlFile.DMN.equals(model.getDocumentElement().getNamespaceURI());
        dropForeign(name, model, XmlFile.namespaces(table), notes);
        complete(name, model, notes);
    }

    /** Says in the version of DMN that is read here what a table says in another one. */
    static void upgrade(String file, Document model, List<Note> notes) {
        String version = String.valueOf(model.getDocumentElement().getNamespaceURI());
        if (!XmlFile.OTHER_TABLES.contains(version)) {
            return;
        }
        notes.add(new Note(file, "table-version", Map.of("before", version)));
        walk(model.getDocumentElement(), element -> {
            String namespace = String.valueOf(element.getNamespaceURI());
            String now = XmlFile.OTHER_TABLES.contains(namespace) ? XmlFile.DMN
                : DRAWING.matcher(namespace).matches() ? XmlFile.TABLE_DRAWING : namespace;
            for (Attr attribute : attributes(element)) {
                boolean declares = XMLNS.equals(attribute.getNamespaceURI());
                if (declares && XmlFile.OTHER_TABLES.contains(attribute.getValue())) {
                    attribute.setValue(XmlFile.DMN);
                } else if (declares && DRAWING.matcher(attribute.getValue()).matches()) {
                    attribute.setValue(XmlFile.TABLE_DRAWING);
                } else if ("typeRef".equals(attribute.getName())) {
                    attribute.setValue(attribute.getValue().replaceFirst("^feel:", ""));
                }
            }
            if (!now.equals(namespace)) {
                model.renameNode(element, now, element.getNodeName());
            }
        });
        changed(model);
    }

    private static void dropForeign(String name, Document model, Set<String> known, List<Note> notes) {
        Map<String, Integer> dropped = new TreeMap<>();
        List<Node> gone = new ArrayList<>();
        boolean[] schema = {false};
        walk(model.getDocumentElement(), element -> {
            if (!known.contains(String.valueOf(element.getNamespaceURI())) && element != model.getDocumentElement()) {
                gone.add(element);
                dropped.merge(String.valueOf(element.getNamespaceURI()), 1, Integer::sum);
            }
            for (Attr attribute : attributes(element)) {
                String namespace = attribute.getNamespaceURI();
                boolean address = XmlFile.XSI.equals(namespace) && !"type".equals(attribute.getLocalName());
                if (address || namespace != null && !XMLNS.equals(namespace) && !XMLConstants.XML_NS_URI.equals(namespace) && !known.contains(namespace)) {
                    element.removeAttributeNode(attribute);
                    schema[0] |= address;
                    if (!address) {
                        dropped.merge(namespace, 1, Integer::sum);
                    }
                    changed(model);
                }
            }
        });
        instructions(model).forEach(node -> {
            gone.add(node);
            notes.add(new Note(name, "instruction", Map.of("name", node.getNodeName())));
        });
        gone.forEach(node -> node.getParentNode().removeChild(node));
        if (!gone.isEmpty()) {
            changed(model);
        }
        if (schema[0]) {
            notes.add(new Note(name, "schema-location", Map.of()));
        }
        dropped.forEach((namespace, count) -> notes.add(new Note(name, "namespace", Map.of("namespace", namespace, "count", count))));
    }

    private static List<Node> instructions(Node node) {
        List<Node> found = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                found.add(child);
            }
            found.addAll(instructions(child));
        }
        return found;
    }

    /** What other tools leave out and the editor does not ask for: that a process runs, and how long what is over is kept. */
    private static void complete(String name, Document model, List<Note> notes) {
        List<Element> processes = new ArrayList<>();
        List<Element> kept = new ArrayList<>();
        walk(model.getDocumentElement(), element -> {
            if ("process".equals(element.getLocalName()) && XmlFile.BPMN.equals(element.getNamespaceURI())) {
                processes.add(element);
            }
            if ("decision".equals(element.getLocalName()) && XmlFile.DMN.equals(element.getNamespaceURI())) {
                kept.add(element);
            }
        });
        if (!processes.isEmpty() && processes.stream().noneMatch(process -> "true".equals(process.getAttribute("isExecutable")))) {
            processes.stream().filter(process -> process.getElementsByTagNameNS(XmlFile.BPMN, "startEvent").getLength() > 0).findFirst().ifPresent(process -> {
                process.setAttribute("isExecutable", "true");
                notes.add(new Note(name, "executable", Map.of("id", process.getAttribute("id"))));
                changed(model);
            });
        }
        processes.stream().filter(process -> "true".equals(process.getAttribute("isExecutable"))).forEach(kept::add);
        for (Element element : kept) {
            String camunda = "process".equals(element.getLocalName()) ? XmlFile.CAMUNDA : XmlFile.CAMUNDA_DMN;
            if (element.getAttributeNS(camunda, "historyTimeToLive").isEmpty()) {
                element.setAttributeNS(camunda, prefix(model, camunda) + ":historyTimeToLive", HISTORY);
                notes.add(new Note(name, "history", Map.of("id", element.getAttribute("id"), "history", HISTORY)));
                changed(model);
            }
        }
    }

    private static String prefix(Document model, String namespace) {
        Element root = model.getDocumentElement();
        String known = root.lookupPrefix(namespace);
        if (known != null) {
            return known;
        }
        root.setAttributeNS(XMLNS, "xmlns:camunda", namespace);
        return "camunda";
    }

    /** Gives new ids to elements whose own cannot be used. */
    static void renameUnsound(String name, Document model, Map<String, String> renamed, List<Note> notes) {
        walk(model.getDocumentElement(), element -> {
            String id = element.getAttribute("id");
            boolean keyed = Set.of("process", "decision").contains(element.getLocalName());
            boolean sound = keyed ? Incoming.KEY.matcher(id).matches() : XmlFile.ID.matcher(id).matches() && id.length() <= XmlFile.MAX_NAME;
            if (!id.isEmpty() && !sound) {
                String after = renamed.computeIfAbsent(id, IncomingXml::soundId);
                notes.add(new Note(name, "id", Map.of("before", id, "after", after)));
            }
        });
    }

    static String soundId(String id) {
        String plain = Normalizer.normalize(id, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('\u0111', 'd').replace('\u0110', 'D')
            .replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^[^A-Za-z_]+", "");
        String begin = plain.isEmpty() ? "id" : plain.substring(0, Math.min(plain.length(), 50));
        return begin + "-" + Integer.toHexString(id.hashCode());
    }

    /** Lets every name of an element follow its new id. */
    static void follow(Document model, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        walk(model.getDocumentElement(), element -> {
            for (Attr attribute : attributes(element)) {
                boolean link = attribute.getValue().startsWith("#");
                String after = renamed.get(link ? attribute.getValue().substring(1) : attribute.getValue());
                if (after != null && !WORDS.contains(attribute.getName())) {
                    attribute.setValue(link ? "#" + after : after);
                    changed(model);
                }
            }
            String after = NAMING_TEXTS.contains(element.getLocalName()) ? renamed.get(element.getTextContent().strip()) : null;
            if (after != null) {
                element.setTextContent(after);
                changed(model);
            }
        });
    }

    private static void changed(Document model) {
        model.setUserData(CHANGED, true, null);
    }

    static boolean isChanged(Document model) {
        return model.getUserData(CHANGED) != null;
    }

    private static void walk(Element element, Consumer<Element> visitor) {
        visitor.accept(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner, visitor);
            }
        }
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    static byte[] write(Document model) {
        try {
            model.setXmlStandalone(true);
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8));
            transformer.transform(new DOMSource(model), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
