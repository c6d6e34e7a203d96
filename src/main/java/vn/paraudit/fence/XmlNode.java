package vn.paraudit.fence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An element of a model, read without resolving anything outside of the file. Attribute names of foreign namespaces have a prefix. */
final class XmlNode {

    final String namespace;
    final String name;
    final XmlNode parent;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<XmlNode> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    /** Where its first tag ends; 0 when it was not read from a file. */
    int line;

    XmlNode(String namespace, String name, XmlNode parent) {
        this.namespace = namespace;
        this.name = name;
        this.parent = parent;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    String id() {
        return attribute("id");
    }

    /** The id by which people find the element: its own, or the nearest around it when it has none or is drawn only as part of an event. */
    String place() {
        for (XmlNode node = this; node != null; node = node.parent) {
            if (!node.id().isEmpty() && !node.name.endsWith("EventDefinition") && !node.name.endsWith("LoopCharacteristics")) {
                return node.id();
            }
        }
        return name;
    }

    /** The nearest element of a name around this one, the element itself where there is none. */
    XmlNode around(String otherName) {
        for (XmlNode node = parent; node != null; node = node.parent) {
            if (node.name.equals(otherName)) {
                return node;
            }
        }
        return this;
    }

    boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    List<XmlNode> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    String text() {
        return text.toString().strip();
    }

    void walk(Consumer<XmlNode> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.walk(visitor));
    }
}
