package vn.paraudit.inspection.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Texts;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.FormOptions;

/** The findings of an inspection in the forms of its tasks. */
@Component
class FindingsOfVisit {

    private static final int OPTION_LENGTH = 160;

    private final FindingRegister register;
    private final Texts texts;

    FindingsOfVisit(FindingRegister register, Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    /** The findings as options. */
    Map<String, Object> options(UUID inspectionId) {
        return Map.of("findings", register.ofInspection(inspectionId).stream()
            .map(item -> FormOptions.option(item.id(), label(item))).toList());
    }

    private static String label(FindingRegister.Item item) {
        String text = "%s (%s) %s".formatted(item.code(), item.severity(), item.name());
        return text.length() <= OPTION_LENGTH ? text : text.substring(0, OPTION_LENGTH) + "…";
    }

    /** One line per finding, for minutes and report. */
    String lines(UUID inspectionId) {
        return register.ofInspection(inspectionId).stream().map(item -> "- " + item.name() + ": " + item.description())
            .collect(Collectors.joining("\n"));
    }

    /** The findings as a document states them. */
    List<Map<String, Object>> rows(UUID inspectionId) {
        return register.ofInspection(inspectionId).stream().map(item -> Map.<String, Object>of("code", item.code(), "violation",
            item.violation(), "name", item.name(), "severity", item.severity(), "description", item.description())).toList();
    }

    /** The unit agrees with everything until it says otherwise. */
    List<Map<String, Object>> proposedAnswers(UUID inspectionId) {
        return register.ofInspection(inspectionId).stream()
            .map(item -> Map.<String, Object>of("finding", item.id().toString(), "answer", "accept")).toList();
    }

    List<Map<String, Object>> proposedRemedies(UUID inspectionId) {
        return register.proposedDemands(inspectionId).stream().map(demand -> Map.<String, Object>of("finding", demand.findingId().toString(),
            "requirement", demand.requirement(), "dueOn", demand.dueOn().toString())).toList();
    }

    /** What the conclusion asks of the head; empty when nothing calls for it. */
    String demandOnHead(UUID inspectionId) {
        List<String> reasons = register.headAccountability(inspectionId);
        return reasons.isEmpty() ? "" : texts.get("finding.head.demand", Map.of("reasons", reasons.stream()
            .map(reason -> texts.get("finding.head." + reason, Map.of())).collect(Collectors.joining("; "))));
    }

    void explain(UUID inspectionId, Map<String, Object> data) {
        List<FindingRegister.Opinion> opinions = new ArrayList<>();
        for (Map<String, Object> row : Answers.rows(data, "answers")) {
            opinions.add(new FindingRegister.Opinion(idOf(row), "contest".equals(row.get("answer")), Answers.text(row, "reason"),
                Answers.text(row, "proof")));
        }
        register.explain(inspectionId, opinions, "contest".equals(data.get("opinion")));
    }

    void demand(UUID inspectionId, Map<String, Object> data) {
        register.demand(inspectionId, Answers.rows(data, "remedies").stream()
            .map(row -> new FindingRegister.Demand(idOf(row), Answers.text(row, "requirement"), Answers.day(row, "dueOn"),
                Answers.text(row, "responsible"), Answers.text(row, "product"), row.get("quick") instanceof Boolean quick ? quick : null)).toList());
    }

    private static UUID idOf(Map<String, Object> row) {
        return Ids.parse(Answers.text(row, "finding")).orElseThrow(() -> new NotFound("finding"));
    }
}
