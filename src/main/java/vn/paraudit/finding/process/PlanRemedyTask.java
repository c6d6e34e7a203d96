package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.Demand;
import vn.paraudit.finding.model.Remedy;
import vn.paraudit.finding.model.RemedyRepository;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** The unit plans once how it will put right all that a conclusion demands. */
@Component
class PlanRemedyTask extends RemedyTask {

    /** The answer of the form. */
    record Submission(List<String> rootCauses, String causeText, List<Row> measures, String prevention) {
    }

    /** A measure for one demand. */
    record Row(UUID demand, String measure, String product, String responsible, LocalDate dueOn) {
    }

    private final RemedyRepository remedies;
    private final Submissions submissions;
    private final CaseActs acts;
    private final TimeSource time;

    PlanRemedyTask(RemedyForms forms, RemedyRepository remedies, Submissions submissions, CaseActs acts, TimeSource time) {
        super(RemedyProcess.PLAN_REMEDY, forms);
        this.remedies = remedies;
        this.submissions = submissions;
        this.acts = acts;
        this.time = time;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        Set<UUID> planned = ids(forms().planned(item.caseId()));
        return forms().demands(item.caseId(), demand -> planned.contains(demand.findingId()));
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms().plan(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission answer = submissions.read(data, Submission.class);
        requireWhole(forms().planned(item.caseId()), answer.measures());
        Remedy remedy = remedies.get(item.caseId());
        remedies.store(remedy, remedy.submit(new Remedy.Causes(answer.rootCauses(), answer.causeText(), answer.prevention()), by.personId(), time.today()));
        remedies.plan(item.caseId(), answer.measures().stream().map(row -> new RemedyRepository.Measure(row.demand(), row.measure(), row.product(),
            row.responsible(), row.dueOn())).toList());
        acts.add(item.caseId(), "remedy-planned", data, by);
        return Map.of();
    }

    private static Set<UUID> ids(List<Demand> demands) {
        return demands.stream().map(Demand::findingId).collect(Collectors.toSet());
    }

    /** Every demand has a measure, and none is due after what it answers. */
    private static void requireWhole(List<Demand> demands, List<Row> rows) {
        Map<UUID, Demand> byId = demands.stream().collect(Collectors.toMap(Demand::findingId, demand -> demand));
        Set<UUID> left = new HashSet<>(byId.keySet());
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Demand demand = byId.get(rows.get(index).demand());
            left.remove(rows.get(index).demand());
            if (demand != null && rows.get(index).dueOn().isAfter(demand.dueOn())) {
                String path = "measures[" + index + "].dueOn";
                errors.add(new FieldError(path, "", "measure-after-demand", Map.of("demand", demand.code(), "dueOn", demand.dueOn())));
            }
        }
        left.stream().map(byId::get).forEach(demand -> errors.add(new FieldError("measures", "", "demand-without-measure", Map.of("demand", demand.code()))));
        if (!errors.isEmpty()) {
            throw RuleViolation.ofFields("form-refused", errors);
        }
    }
}
