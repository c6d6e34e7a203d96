package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.DemandRecords;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.finding.model.Extension;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.finding.model.RemedyRepository;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.FormOptions;

/** What the forms of a remediation's tasks show. */
@Component
class RemediationForms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int OPTION_LENGTH = 120;
    private static final Set<String> SEEN_REMEDIED = Set.of(VerifyRemedyTask.VERIFIED, RevisitTask.ACCEPTED);

    private final FindingRepository findings;
    private final DemandRepository demands;
    private final DemandRecords records;
    private final RemedyRepository remedies;
    private final CaseActs acts;
    private final Texts texts;

    RemediationForms(FindingRepository findings, DemandRepository demands, DemandRecords records, RemedyRepository remedies,
            CaseActs acts, Texts texts) {
        this.findings = findings;
        this.demands = demands;
        this.records = records;
        this.remedies = remedies;
        this.acts = acts;
        this.texts = texts;
    }

    /** What was found, what is demanded, until when. */
    Map<String, Object> finding(UUID id) {
        Finding finding = findings.get(id);
        return Map.of("findingText", finding.description(), "requirementText", orEmpty(finding.requirement()), "dueText", day(finding.dueOn()));
    }

    Map<String, Object> due(UUID id) {
        return Map.of("requirementText", orEmpty(findings.get(id).requirement()), "dueText", day(findings.get(id).dueOn()));
    }

    /** The finding, and when somebody saw that it is remedied. */
    Map<String, Object> verified(UUID id) {
        Map<String, Object> shown = new HashMap<>(finding(id));
        acts.of(id).stream().filter(act -> SEEN_REMEDIED.contains(act.act())).max(Comparator.comparing(CaseActs.Act::at))
            .ifPresent(act -> shown.put("verifiedText", day(act.at().atZone(TimeSource.ZONE).toLocalDate())));
        return shown;
    }

    Map<String, Object> planned(UUID id) {
        Map<String, Object> shown = new HashMap<>(finding(id));
        shown.put("causeText", acts.last(id, "remedy-planned").getOrDefault("causeText", ""));
        return shown;
    }

    Map<String, Object> extension(UUID id) {
        Optional<Extension> asked = demands.extension(id);
        return Map.of("dueText", day(findings.get(id).dueOn()), "requestedText", day(asked.map(Extension::askedUntil).orElse(null)),
            "requestReason", orEmpty(asked.map(Extension::reason).orElse(null)), "doneSoFar", orEmpty(asked.map(Extension::doneSoFar).orElse(null)), "adviceText", advice(id));
    }

    /** What the follower advises; empty before, and in cases in which nobody is asked. */
    private String advice(UUID id) {
        Map<String, Object> given = acts.last(id, "extension-prepared");
        return given.isEmpty() ? "" : texts.get("finding.advice." + given.get("advice"), Map.of()) + ": " + given.getOrDefault("note", "");
    }

    /** The measures of the plan as a table and as options. */
    Map<String, Object> measures(UUID id) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> options = new ArrayList<>();
        for (Map<String, Object> measure : Answers.rows(acts.last(id, "remedy-planned"), "measures")) {
            Map<String, Object> row = new LinkedHashMap<>(measure);
            row.put("dueOn", day(Answers.day(measure, "dueOn")));
            rows.add(row);
            options.add(FormOptions.option(options.size() + 1, shortened(Answers.text(measure, "measure"))));
        }
        return Map.of("measures", rows, "measureOptions", options);
    }

    /** The unit's results in words, for those who verify. */
    Map<String, Object> results(UUID id) {
        Optional<DemandRecords.Report> report = records.lastReport(id);
        if (report.isPresent()) {
            return Map.of("results", reported(id, report.get()));
        }
        List<Map<String, Object>> measures = Answers.rows(acts.last(id, "remedy-planned"), "measures");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> result : Answers.rows(acts.last(id, "remedy-reported"), "results")) {
            Map<String, Object> row = new LinkedHashMap<>(result);
            row.put("measure", measureAt(measures, Answers.text(result, "measure")));
            row.put("state", texts.get("finding.result." + result.get("state"), Map.of()));
            row.put("doneOn", day(Answers.day(result, "doneOn")));
            rows.add(row);
        }
        return Map.of("results", rows);
    }

    /** What the unit planned for this demand, and what it says of it. */
    private List<Map<String, Object>> reported(UUID id, DemandRecords.Report report) {
        String measures = demands.remedyOf(id).map(remedies::measures).orElse(List.of()).stream().filter(one -> one.findingId().equals(id))
            .map(RemedyRepository.Measure::measure).collect(Collectors.joining("; "));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("measure", measures);
        row.put("state", texts.get("finding.result." + report.outcome(), Map.of()));
        row.put("doneOn", day(report.doneOn()));
        row.put("proof", orEmpty(report.proof()));
        return List.of(row);
    }

    private static Object measureAt(List<Map<String, Object>> measures, String number) {
        return number.matches("\\d{1,4}") && Integer.parseInt(number) >= 1 && Integer.parseInt(number) <= measures.size()
            ? measures.get(Integer.parseInt(number) - 1).get("measure") : number;
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
