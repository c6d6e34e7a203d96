package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.engine.Refusal;
import vn.paraudit.modeling.draft.SetCheck;
import vn.paraudit.testing.ParAuditTest;

/** Of very much that is wrong the beginning is told, and then how much more there is. */
@ParAuditTest
class ManyPointsTests {

    private static final int MOST = 200;

    @Autowired
    private SetCheck check;

    @Autowired
    private ModelSets sets;

    private List<Refusal> told(int faults) {
        Map<String, byte[]> files = new TreeMap<>(sets.find(Kind.PROCESS, "audit-plan").orElseThrow().files());
        StringBuilder scripts = new StringBuilder();
        for (int i = 0; i < faults; i++) {
            scripts.append("<bpmn:association id=\"no way ").append(i).append("\"/>");
        }
        files.computeIfPresent(DraftSteps.PLAN, (name, content) -> new String(content, StandardCharsets.UTF_8)
            .replaceFirst("</bpmn:process>", scripts + "</bpmn:process>").getBytes(StandardCharsets.UTF_8));
        return check.check(files);
    }

    @Test
    void twoHundredPointsAreToldThenACount() {
        int each = told(2).size() - told(1).size();
        assertThat(each).isPositive();
        assertThat(told(MOST / each - told(0).size())).noneMatch(point -> point.rule().equals("more-points")).hasSizeLessThanOrEqualTo(MOST);
        List<Refusal> many = told(1_000);
        assertThat(many).hasSize(MOST);
        assertThat(many.get(MOST - 1).rule()).isEqualTo("more-points");
        assertThat(many.get(MOST - 1).facts().get("count")).isEqualTo(told(1).size() + 999 * each - (MOST - 1));
        assertThat(many.subList(0, MOST - 1)).noneMatch(point -> point.rule().equals("more-points"));
    }
}
