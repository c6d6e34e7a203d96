package vn.paraudit.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The menus of the canvas are derived from a list of what the fence accepts; the list is that of the fence. */
class AcceptedElementsTests {

    private static final Path LIST = Path.of("src/main/frontend/src/features/modeling/bpmn/accepted-elements.json");
    private static final List<String> KINDS = List.of("none", "message", "timer", "signal", "error", "escalation", "conditional", "compensate", "cancel",
        "link", "terminate");
    /** What can be drawn beside the steps; the rest of what a file may contain belongs to something drawn. */
    private static final Set<String> DRAWN = Set.of("participant", "lane", "dataObjectReference", "dataStoreReference", "group", "textAnnotation");

    private static XmlNode node(XmlNode parent, String name) {
        XmlNode node = new XmlNode(XmlFile.BPMN, name, parent);
        if (parent != null) {
            parent.children.add(node);
        }
        return node;
    }

    private static List<String> accepted(XmlNode around, String event) {
        return KINDS.stream().filter(kind -> {
            XmlNode node = node(around, event);
            if (!"none".equals(kind)) {
                node(node, kind + "EventDefinition");
            }
            return EventRules.forbiddenKinds(node).isEmpty();
        }).sorted().toList();
    }

    @Test
    void theListOfTheMenusIsWhatTheFenceAccepts() throws IOException {
        List<String> elements = new ArrayList<>(BpmnRules.OTHERS.stream().filter(DRAWN::contains).toList());
        BpmnRules.FLOW_NODES.stream().filter(name -> !EventRules.EVENTS.contains(name)).forEach(elements::add);
        XmlNode process = node(null, "process");
        Map<String, List<String>> events = new TreeMap<>();
        EventRules.EVENTS.forEach(event -> events.put(event, accepted(process, event)));
        XmlNode own = node(process, "subProcess");
        own.attributes.put("triggeredByEvent", "true");
        events.put("startEventOfEventSubProcess", accepted(own, "startEvent"));
        var list = new JsonMapper().readTree(Files.readString(LIST));
        assertThat(list.path("elements").valueStream().map(name -> name.asString()).toList()).isEqualTo(elements.stream().sorted().toList());
        Map<String, List<String>> listed = new TreeMap<>();
        list.path("events").properties().forEach(event -> listed.put(event.getKey(), event.getValue().valueStream().map(kind -> kind.asString()).toList()));
        assertThat(listed).isEqualTo(events);
    }
}
