package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.Demand;
import vn.paraudit.finding.model.DemandRecords;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.finding.model.Remedy;
import vn.paraudit.finding.model.RemedyRepository;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.FormOptions;

/** What the forms of a remedy's tasks show. */
@Component
class RemedyForms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int OPTION_LENGTH = 120;

    private final RemedyRepository remedies;
    private final DemandRepository demands;
    private final DemandRecords records;
    private final ConclusionRemedies course;
    private final Units units;
    private final Texts texts;
    private final TimeSource time;

    RemedyForms(RemedyRepository remedies, DemandRepository demands, DemandRecords records, ConclusionRemedies course, Units units, Texts texts,
            TimeSource time) {
        this.remedies = remedies;
        this.demands = demands;
        this.records = records;
        this.course = course;
        this.units = units;
        this.texts = texts;
        this.time = time;
    }

    /** Those of a remedy's demands that need a plan. */
    List<Demand> planned(UUID remedyId) {
        return demands.of(remedyId).stream().filter(demand -> course.needsPlan(demand.severity()) && !demand.isOver()).toList();
    }

    List<Demand> unreported(UUID remedyId) {
        return demands.of(remedyId).stream().filter(Demand::isUnreported).toList();
    }

    /** What is demanded as a table, and as options for the rows of a plan or report. */
    Map<String, Object> demands(UUID remedyId, Predicate<Demand> which) {
        List<Demand> shown = demands.of(remedyId).stream().filter(which).toList();
        return Map.of("demands", shown.stream().map(this::row).toList(), "demandOptions", shown.stream()
            .map(demand -> FormOptions.option(demand.findingId(), shortened(demand.code() + " – " + demand.requirement()))).toList());
    }

    private Map<String, Object> row(Demand demand) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", demand.code());
        row.put("finding", demand.description());
        row.put("requirement", demand.requirement());
        row.put("dueOn", day(demand.dueOn()));
        row.put("state", texts.get("finding.state." + demand.state(), Map.of()));
        return row;
    }

    /** The rows of the plan: those written before, else one for each demand that needs a plan. */
    Map<String, Object> plan(UUID remedyId) {
        Remedy remedy = remedies.get(remedyId);
        List<Map<String, Object>> rows = new ArrayList<>();
        remedies.measures(remedyId).forEach(one -> rows.add(Map.of("demand", one.findingId().toString(), "measure", one.measure(), "product", one.product(),
            "responsible", one.responsible(), "dueOn", one.dueOn().toString())));
        if (rows.isEmpty()) {
            planned(remedyId).forEach(demand -> rows.add(proposed(demand)));
        }
        Map<String, Object> values = new HashMap<>(Map.of("measures", rows));
        if (remedy.causeText() != null) {
            values.put("rootCauses", remedy.rootCauses());
            values.put("causeText", remedy.causeText());
            values.put("prevention", orEmpty(remedy.prevention()));
        }
        return values;
    }

    private static Map<String, Object> proposed(Demand demand) {
        Map<String, Object> row = new HashMap<>(Map.of("demand", demand.findingId().toString(), "measure", demand.requirement(),
            "dueOn", demand.dueOn().toString()));
        if (demand.product() != null) {
            row.put("product", demand.product());
        }
        if (demand.responsible() != null) {
            row.put("responsible", demand.responsible());
        }
        return row;
    }

    /** The measures of the plan beside what they answer. */
    Map<String, Object> measures(UUID remedyId) {
        Map<UUID, Demand> byId = demands.of(remedyId).stream().collect(Collectors.toMap(Demand::findingId, demand -> demand));
        return Map.of("measures", remedies.measures(remedyId).stream().map(one -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("demand", byId.get(one.findingId()).code() + " – " + byId.get(one.findingId()).requirement());
            row.put("demandDue", day(byId.get(one.findingId()).dueOn()));
            row.put("measure", one.measure());
            row.put("product", one.product());
            row.put("responsible", one.responsible());
            row.put("dueOn", day(one.dueOn()));
            return row;
        }).toList());
    }

    Map<String, Object> causes(UUID remedyId) {
        Remedy remedy = remedies.get(remedyId);
        return Map.of("causeText", orEmpty(remedy.causeText()), "prevention", orEmpty(remedy.prevention()));
    }

    /** A row for each demand that the unit has to report. */
    List<Map<String, Object>> results(UUID remedyId, Predicate<Demand> which) {
        return unreported(remedyId).stream().filter(which).map(demand -> Map.<String, Object>of("demand", demand.findingId().toString())).toList();
    }

    /** What was said of reports that were not accepted. */
    Map<String, Object> remarks(UUID remedyId) {
        List<Demand> left = unreported(remedyId);
        Map<UUID, DemandRecords.Check> checks = records.lastChecks(left.stream().map(Demand::findingId).toList());
        return Map.of("remarks", left.stream().filter(demand -> checks.containsKey(demand.findingId())).map(demand -> Map.of("demand",
            demand.code() + " – " + demand.requirement(), "remark", checks.get(demand.findingId()).text())).toList());
    }

    /** The letter as it is drafted for signature: what is late, each on a line of its own. */
    String letter(UUID remedyId, String kind) {
        Remedy remedy = remedies.get(remedyId);
        String lines = demands.of(remedyId).stream().filter(demand -> demand.isOverdue(time.today()))
            .map(demand -> "- " + demand.code() + ": " + demand.requirement() + " (" + day(demand.dueOn()) + ")").collect(Collectors.joining("\n"));
        String unit = units.namesOf(List.of(remedy.unitCode())).getOrDefault(remedy.unitCode(), remedy.unitCode());
        return texts.get("remedy.letter." + kind, Map.of("unit", unit, "lines", lines), Texts.VIETNAMESE);
    }

    Map<String, Object> overdue(UUID remedyId) {
        return Map.of("demands", demands.of(remedyId).stream().filter(Demand::isUnreported).map(this::row).toList());
    }

    private static String shortened(String text) {
        return text.length() <= OPTION_LENGTH ? text : text.substring(0, OPTION_LENGTH) + "…";
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
