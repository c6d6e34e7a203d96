package vn.paraudit.fence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The drawing of a diagram or table: every shape and line draws something that there is, where a screen can show it. */
final class Drawing {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,7}(\\.[0-9]{1,20})?([eE]-?[0-9]{1,2})?");
    private static final List<String> BOUNDS = List.of("x", "y", "width", "height");
    private static final List<String> POINT = List.of("x", "y");
    private static final Set<String> SHAPES = Set.of("BPMNShape", "DMNShape");
    private static final Set<String> LINES = Set.of("BPMNEdge", "DMNEdge");

    private final Set<String> drawable = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private final Refusals refusals;

    private Drawing(Refusals refusals) {
        this.refusals = refusals;
    }

    static void check(XmlNode root, Refusals refusals) {
        Drawing drawing = new Drawing(refusals);
        root.walk(node -> {
            if (root.namespace.equals(node.namespace) && !node.id().isEmpty()) {
                drawing.drawable.add(node.id());
            }
        });
        root.walk(drawing::check);
    }

    private void check(XmlNode node) {
        if (SHAPES.contains(node.name)) {
            checkDrawn(node);
            List<XmlNode> bounds = node.children("Bounds");
            if (bounds.size() != 1 || !areNumbers(bounds.get(0), BOUNDS)) {
                refusals.add(place(node), "shape-unsound");
            }
        } else if (LINES.contains(node.name)) {
            checkDrawn(node);
            List<XmlNode> points = node.children("waypoint");
            if (points.size() < 2 || !points.stream().allMatch(point -> areNumbers(point, POINT))) {
                refusals.add(place(node), "shape-unsound");
            }
        } else if ("BPMNPlane".equals(node.name)) {
            checkDrawn(node);
        }
    }

    private void checkDrawn(XmlNode node) {
        if (!drawable.contains(drawn(node))) {
            refusals.add(place(node), "shape-of-nothing", "name", BpmnRules.shorten(drawn(node)));
        } else if (SHAPES.contains(node.name) && !shown.add(drawn(node))) {
            refusals.add(drawn(node), "shape-twice");
        }
    }

    private static String drawn(XmlNode node) {
        return node.attribute("bpmnElement") + node.attribute("dmnElementRef");
    }

    /** People know what is drawn, not the shape that draws it; but of what there is not only the shape can be found. */
    private String place(XmlNode shape) {
        return drawable.contains(drawn(shape)) ? drawn(shape) : shape.place();
    }

    private static boolean areNumbers(XmlNode node, List<String> attributes) {
        return attributes.stream().allMatch(attribute -> NUMBER.matcher(node.attribute(attribute)).matches());
    }
}
