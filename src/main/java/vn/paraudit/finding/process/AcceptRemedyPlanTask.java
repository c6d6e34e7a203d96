package vn.paraudit.finding.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.finding.model.Remedy;
import vn.paraudit.finding.model.RemedyRepository;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.WorkItem;

/** The follower accepts the plan or returns it with remarks at its rows. */
@Component
class AcceptRemedyPlanTask extends RemedyTask {

    /** The answer of the form. */
    record Submission(boolean reachesCause, String note) {
    }

    private final RemedyRepository remedies;
    private final FindingRepository findings;
    private final ConclusionRemedies course;
    private final CaseActs acts;
    private final TimeSource time;

    AcceptRemedyPlanTask(RemedyForms forms, RemedyRepository remedies, FindingRepository findings, ConclusionRemedies course, CaseActs acts,
            TimeSource time) {
        super(RemedyProcess.ACCEPT_REMEDY_PLAN, forms);
        this.remedies = remedies;
        this.findings = findings;
        this.course = course;
        this.acts = acts;
        this.time = time;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        Map<String, Object> shown = new HashMap<>(forms().demands(item.caseId(), demand -> true));
        shown.putAll(forms().measures(item.caseId()));
        return shown;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms().causes(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Remedy remedy = remedies.get(item.caseId());
        Remedy accepted = remedy.accept(by.personId(), time.today());
        remedies.store(remedy, accepted);
        course.setReportDay(accepted);
        forms().planned(item.caseId()).stream().filter(demand -> demand.state() == FindingState.CONCLUDED)
            .forEach(demand -> findings.moveTo(demand.findingId(), FindingState.REMEDIATING));
        acts.add(item.caseId(), "remedy-plan-accepted", data, by);
        return Map.of();
    }

    @Override
    public void returned(WorkItem item, List<Remark> remarks, Actor by) {
        Remedy remedy = remedies.get(item.caseId());
        remedies.store(remedy, remedy.giveBack());
        acts.add(item.caseId(), "remedy-plan-returned", Map.of("remarks", remarks.stream().map(Remark::text).toList()), by);
    }
}
