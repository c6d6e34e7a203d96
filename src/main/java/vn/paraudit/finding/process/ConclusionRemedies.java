package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.finding.model.Conclusion;
import vn.paraudit.finding.model.ConclusionSigners;
import vn.paraudit.finding.model.Demand;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.Remedy;
import vn.paraudit.finding.model.RemedyRepository;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Seats;

/** The remedy of a conclusion by each unit: when it begins, until when its report is due, and when it is over. */
@Component
class ConclusionRemedies {

    static final String PLAN = "remedy.plan";
    static final String REPORT = "remedy.report";

    private static final String SUPPLEMENT = "remedy.supplement";

    private final RemedyRepository remedies;
    private final DemandRepository demands;
    private final ConclusionSigners signers;
    private final Seats seats;
    private final RemedyWorkflow workflow;
    private final Deadlines deadlines;
    private final TimeSource time;

    ConclusionRemedies(RemedyRepository remedies, DemandRepository demands, ConclusionSigners signers, Seats seats,
            RemedyWorkflow workflow, Deadlines deadlines, TimeSource time) {
        this.remedies = remedies;
        this.demands = demands;
        this.signers = signers;
        this.seats = seats;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.time = time;
    }

    /** Last day of the plan if the conclusion were issued today. */
    LocalDate planDay(UUID inspectionId) {
        return deadlines.due(PLAN, List.of(inspectionId), time.today()).map(DueDate::dueOn).orElse(time.today());
    }

    /** Begins one remedy for each unit, or adds to the one that runs. */
    void begin(Conclusion conclusion, List<Finding> concluded) {
        Map<String, List<Finding>> byUnit = concluded.stream().collect(Collectors.groupingBy(Finding::unitCode, TreeMap::new, Collectors.toList()));
        byUnit.forEach((unit, findings) -> begin(conclusion, unit, findings));
    }

    private void begin(Conclusion conclusion, String unit, List<Finding> findings) {
        Optional<Remedy> running = remedies.running(conclusion.id(), unit);
        Remedy remedy = running.orElseGet(() -> Remedy.begin(Ids.next(), conclusion.id(), unit, findings.stream().anyMatch(this::needsPlan)));
        if (running.isEmpty()) {
            remedies.add(remedy);
        }
        findings.forEach(finding -> demands.assign(finding.id(), conclusion.id(), remedy.id()));
        setReportDay(remedy);
        if (running.isEmpty()) {
            workflow.begun(remedy, findings.get(0).inspectionId());
        } else {
            workflow.hasToGoOn(remedy.id());
        }
    }

    /** What is only a shortcoming is put right without a plan; from which severity on there is one, the row of the plan's deadline says. */
    boolean needsPlan(String severity) {
        int from = deadlines.figure(PLAN, "plan_from_severity", time.today()).orElse(1);
        return Integer.parseInt(severity.substring(1)) >= from;
    }

    private boolean needsPlan(Finding finding) {
        return needsPlan(finding.severity());
    }

    void setReportDay(UUID remedyId) {
        setReportDay(remedies.get(remedyId));
    }

    /**
     * The report is due on the first day on which something unreported is; while the unit still plans, what is to be done at once has a report of
     * its own. What is late already has the time for supplements.
     */
    void setReportDay(Remedy remedy) {
        boolean plans = remedy.state() == Remedy.State.PLANNING || remedy.state() == Remedy.State.SUBMITTED;
        List<Demand> unreported = demands.of(remedy.id()).stream().filter(Demand::isUnreported).toList();
        boolean onlyQuick = unreported.stream().allMatch(Demand::quick);
        unreported.stream().filter(demand -> onlyQuick || !plans || !demand.quick()).map(Demand::dueOn).min(Comparator.naturalOrder())
            .map(day -> day.isBefore(time.today()) ? supplementDay(remedy.id()) : day)
            .ifPresent(day -> deadlines.set(remedy.id(), REPORT, day, "date in the conclusion"));
    }

    private LocalDate supplementDay(UUID remedyId) {
        return deadlines.due(SUPPLEMENT, List.of(remedyId), time.today()).map(DueDate::dueOn).orElse(time.today());
    }

    /** A demand has come out in one way or another: is there something to report again, or nothing left at all? */
    void changed(UUID findingId) {
        demands.remedyOf(findingId).ifPresent(this::changedIn);
    }

    private void changedIn(UUID remedyId) {
        List<Demand> all = demands.of(remedyId);
        if (all.stream().allMatch(Demand::isOver)) {
            Remedy remedy = remedies.get(remedyId);
            remedies.store(remedy, remedy.end());
            workflow.ended(remedyId);
        } else if (all.stream().anyMatch(Demand::isUnreported)) {
            setReportDay(remedyId);
            workflow.hasToGoOn(remedyId);
        } else {
            workflow.nothingLeftToReport(remedyId);
        }
    }

    /** Quick demands were reported beside the plan; what waits for them is told when none is left. */
    void reportedEarly(UUID remedyId) {
        setReportDay(remedyId);
        if (demands.of(remedyId).stream().noneMatch(Demand::isUnreported)) {
            workflow.nothingLeftToReport(remedyId);
        }
    }

    /** @throws RuleViolation {@code delegate-of-unit} for somebody of the unit that has to meet the demands */
    void delegate(Remedy remedy, UUID personId, String letter, Actor by) {
        if (seats.grantedTo(personId).stream().anyMatch(seat -> seat.endsWith("@unit/" + remedy.unitCode()))) {
            throw RuleViolation.of("delegate-of-unit");
        }
        signers.delegate(remedy.conclusionId(), personId, letter, by.personId(), time.now());
    }

    void quickReportBegun(UUID remedyId) {
        workflow.quickReportBegun(remedyId);
    }
}
