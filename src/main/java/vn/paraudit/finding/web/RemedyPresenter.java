package vn.paraudit.finding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.Conclusion;
import vn.paraudit.finding.model.ConclusionRepository;
import vn.paraudit.finding.model.Demand;
import vn.paraudit.finding.model.DemandRecords;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.finding.model.Remedy;
import vn.paraudit.finding.model.RemedyRepository;
import vn.paraudit.finding.model.Violations;
import vn.paraudit.finding.process.RemedyDesk;
import vn.paraudit.security.Actor;

/** Shows the remedies of conclusions in the reader's language. */
@Component
class RemedyPresenter {

    private final ConclusionRepository conclusions;
    private final RemedyRepository remedies;
    private final DemandRepository demands;
    private final DemandRecords records;
    private final Violations violations;
    private final CourseOfRemedy course;
    private final FindingNames names;
    private final RemedyDesk desk;

    RemedyPresenter(ConclusionRepository conclusions, RemedyRepository remedies, DemandRepository demands, DemandRecords records, Violations violations,
            CourseOfRemedy course, FindingNames names, RemedyDesk desk) {
        this.conclusions = conclusions;
        this.remedies = remedies;
        this.demands = demands;
        this.records = records;
        this.violations = violations;
        this.course = course;
        this.names = names;
        this.desk = desk;
    }

    RemedyViews.RemedyDetailView detail(Remedy remedy, Actor reader) {
        Conclusion conclusion = conclusions.find(remedy.conclusionId()).orElseThrow();
        List<Demand> all = demands.of(remedy.id());
        List<RemedyRepository.Letter> letters = remedies.letters(remedy.id());
        Set<UUID> people = letters.stream().map(RemedyRepository.Letter::signedBy).collect(Collectors.toSet());
        if (conclusion.signedBy() != null) {
            people.add(conclusion.signedBy());
        }
        Map<UUID, String> known = names.people(List.copyOf(people));
        return new RemedyViews.RemedyDetailView(remedy.id(), remedy.unitCode(), names.units(Set.of(remedy.unitCode())).get(remedy.unitCode()), remedy.state().name(),
            conclusion.number(), conclusion.issuedOn(), known.getOrDefault(conclusion.signedBy(), ""), conclusion.capacity(),
            conclusions.inspections(conclusion.id()).get(0), remedy.causeText(), remedy.prevention(), rows(remedy.id(), all, desk.provable(remedy.id(), reader)),
            letters.stream().map(letter -> new RemedyViews.LetterView(letter.kind(), letter.number(), letter.consequence(),
                known.getOrDefault(letter.signedBy(), ""), letter.signedOn())).toList(),
            course.progressOfRemedy(remedy.id()).orElse(null),
            new RemedyViews.RemedyCanView(desk.mayReportEarly(remedy.id(), reader), desk.mayDelegate(remedy, reader)));
    }

    private List<RemedyViews.DemandView> rows(UUID remedyId, List<Demand> all, Set<UUID> provable) {
        List<UUID> ids = all.stream().map(Demand::findingId).toList();
        Map<UUID, DemandRecords.Report> reports = records.lastReports(ids);
        Map<UUID, DemandRecords.Check> checks = records.lastChecks(ids);
        Map<UUID, List<RemedyViews.MeasureView>> measures = remedies.measures(remedyId).stream().collect(Collectors.groupingBy(
            RemedyRepository.Measure::findingId, Collectors.mapping(one -> new RemedyViews.MeasureView(one.measure(), one.product(), one.responsible(),
                one.dueOn()), Collectors.toList())));
        LocalDate today = course.today();
        return all.stream().map(demand -> new RemedyViews.DemandView(demand.findingId(), demand.code(),
            violations.nameOf(demand.violation(), demand.occurredOn()), demand.severity(), demand.requirement(), demand.responsible(), demand.product(),
            demand.quick(), demand.dueOn(), demand.state().isInRemedy() ? course.daysLeft(demand.dueOn()) : null, demand.isOverdue(today), demand.state(),
            measures.getOrDefault(demand.findingId(), List.of()), report(reports.get(demand.findingId())),
            check(checks.get(demand.findingId())), provable.contains(demand.findingId()))).toList();
    }

    private static RemedyViews.CheckView check(DemandRecords.Check check) {
        if (check == null) {
            return null;
        }
        DemandRecords.Minutes minutes = check.minutes();
        return minutes == null ? new RemedyViews.CheckView(check.kind(), check.text(), null, null, null, null)
            : new RemedyViews.CheckView(check.kind(), check.text(), minutes.visitedOn(), minutes.present(), minutes.signed(), minutes.witnesses());
    }

    private static RemedyViews.ReportView report(DemandRecords.Report report) {
        return report == null ? null : new RemedyViews.ReportView(report.outcome(), report.doneOn(), report.proof(), report.obstacle(), report.reportedAt());
    }
}
