package vn.paraudit.fence;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML within bounds: no DTD, no entities of its own, no instructions, no addresses, one encoding, limited size and depth. */
final class XmlFile {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String TABLE_DRAWING = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final int MAX_BYTES = 1024 * 1024;
    static final int MAX_DEPTH = 50;
    static final int MAX_NAME = 255;
    static final int MAX_HELP = 4000;
    static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    /** The engine finds elements by their local names; a namespace that does not belong to the kind of file could smuggle one in. */
    private static final Set<String> IN_PROCESSES = Set.of(BPMN, CAMUNDA, XSI, "http://www.omg.org/spec/BPMN/20100524/DI",
        "http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI", "http://camunda.org/schema/modeler/1.0",
        "http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0");
    private static final Set<String> IN_TABLES = Set.of(CAMUNDA_DMN, DMN, XSI, "http://camunda.org/schema/modeler/1.0",
        TABLE_DRAWING, "http://www.omg.org/spec/DMN/20180521/DC/", "http://www.omg.org/spec/DMN/20180521/DI/",
        "http://bpmn.io/schema/dmn/biodi/2.0");

    /** Versions of DMN that say the same in other words; they are brought up to ours when they come in. */
    static final Set<String> OTHER_TABLES = Set.of("http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
        "http://www.omg.org/spec/DMN/20180521/MODEL/", "https://www.omg.org/spec/DMN/20191111/DMN13.xsd",
        "https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/");
    /** Columns of the engine that are shorter than a name may be. */
    private static final int MAX_TAG = 64;
    /** Days that the engine keeps what is over: a number, or as a duration in days. */
    private static final Pattern HISTORY = Pattern.compile("[0-9]{1,6}|P[0-9]{1,6}D");

    private final Set<String> namespaces;
    private final Refusals refusals;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> foreign = new HashSet<>();
    private XmlNode root;

    private XmlFile(Set<String> namespaces, Refusals refusals) {
        this.namespaces = namespaces;
        this.refusals = refusals;
    }

    /** The root element; empty when the file cannot be read safely, which is then among the refusals. */
    static Optional<XmlNode> read(boolean table, byte[] content, Refusals refusals) {
        if (content.length > MAX_BYTES) {
            refusals.add("", "file-too-large", "max", MAX_BYTES);
            return Optional.empty();
        }
        XmlFile file = new XmlFile(table ? IN_TABLES : IN_PROCESSES, refusals);
        int before = refusals.list().size();
        file.parse(content);
        if (refusals.keepOnly("table-version")) {
            return Optional.empty();
        }
        boolean readable = file.root != null && refusals.list().stream().skip(before).noneMatch(refusal -> refusal.rule().startsWith("xml-"));
        return readable ? Optional.of(file.root) : Optional.empty();
    }

    static Set<String> namespaces(boolean table) {
        return table ? IN_TABLES : IN_PROCESSES;
    }

    /** How long a process or a table keeps what is over. */
    static void checkHistory(XmlNode node, Refusals refusals) {
        String history = node.attribute("camunda:historyTimeToLive");
        if (history.isEmpty()) {
            refusals.add(node.place(), "history-missing");
        } else if (!HISTORY.matcher(history).matches()) {
            refusals.add(node.place(), "history-unsound", "text", BpmnRules.shorten(history));
        }
    }

    private void parse(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException otherEncoding) {
            refusals.add("", "xml-encoding");
            return;
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.indexOf('\0') >= 0) {
            refusals.add("", "xml-nul");
            return;
        }
        if (declaresOtherEncoding(text)) {
            refusals.add("", "xml-encoding");
            return;
        }
        try {
            walk(factory().createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException unreadable) {
            refusals.add("", "xml-unreadable", "line", unreadable.getLocation() == null ? 0 : unreadable.getLocation().getLineNumber());
        }
    }

    private static boolean declaresOtherEncoding(String text) {
        int end = text.startsWith("<?xml") ? text.indexOf("?>") : -1;
        String declaration = end < 0 ? "" : text.substring(0, end).toLowerCase(Locale.ROOT);
        return declaration.contains("encoding") && !declaration.contains("utf-8");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        return factory;
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException {
        XmlNode current = null;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    refusals.add("", "xml-dtd");
                    return;
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    refusals.add(current == null ? "" : current.place(), "xml-entity");
                    return;
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    refusals.add(current == null ? "" : current.place(), "xml-instruction");
                    return;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) {
                        refusals.add(current.place(), "xml-too-deep", "max", MAX_DEPTH);
                        return;
                    }
                    current = open(reader, current);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    current = current.parent;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (current != null) {
                        current.text.append(reader.getText());
                    }
                }
                default -> {
                    // comments and white space say nothing
                }
            }
        }
    }

    private XmlNode open(XMLStreamReader reader, XmlNode parent) {
        XmlNode node = new XmlNode(String.valueOf(reader.getNamespaceURI()), reader.getLocalName(), parent);
        node.line = reader.getLocation().getLineNumber();
        if (parent == null) {
            root = node;
        } else {
            parent.children.add(node);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            readAttribute(reader, i, node);
        }
        if (!namespaces.contains(node.namespace)) {
            refuseNamespace(node, node.namespace);
        }
        if (!node.id().isEmpty() && !ID.matcher(node.id()).matches()) {
            refusals.add(node.place(), "id-unsound");
        }
        if (!node.id().isEmpty() && !ids.add(node.id())) {
            refusals.add(node.id(), "id-twice");
        }
        if (node.attribute("name").length() > MAX_NAME || node.id().length() > MAX_NAME) {
            refusals.add(node.place(), "name-too-long", "max", MAX_NAME);
        }
        if (node.attribute("targetNamespace").length() > MAX_NAME || node.attribute("namespace").length() > MAX_NAME) {
            refusals.add(node.place(), "namespace-too-long", "max", MAX_NAME);
        }
        if (node.attribute("camunda:versionTag").length() > MAX_TAG) {
            refusals.add(node.place(), "version-too-long", "max", MAX_TAG);
        }
        return node;
    }

    /** Told once for each namespace: who brings one brings it with many elements. */
    private void refuseNamespace(XmlNode node, String namespace) {
        if (foreign.add(namespace)) {
            refusals.add(node.place(), OTHER_TABLES.contains(namespace) ? "table-version" : "namespace-unknown", "namespace", namespace);
        }
    }

    private void readAttribute(XMLStreamReader reader, int i, XmlNode node) {
        String namespace = reader.getAttributeNamespace(i) == null ? "" : reader.getAttributeNamespace(i);
        String local = reader.getAttributeLocalName(i);
        // A foreign attribute must never stand in for the plain one of the same name that the engine reads.
        String prefix = switch (namespace) {
            case "" -> "";
            case CAMUNDA, CAMUNDA_DMN -> "camunda:";
            case XSI -> "xsi:";
            default -> "other:";
        };
        node.attributes.put(prefix + local, reader.getAttributeValue(i));
        if (!namespace.isEmpty() && !namespaces.contains(namespace)) {
            refuseNamespace(node, namespace);
        }
        if (XSI.equals(namespace) && !"type".equals(local)) {
            refusals.add(node.place(), "schema-location");
        }
        if (reader.getAttributeValue(i).length() > MAX_HELP) {
            refusals.add(node.place(), "text-too-long", "max", MAX_HELP);
        }
    }
}
