package vn.paraudit.finding.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.finding.model.ConclusionSigners;
import vn.paraudit.finding.model.Demand;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingAccess;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.finding.model.Remedy;
import vn.paraudit.finding.model.RemedyRepository;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.OpenWork;

/** What people do with the remedy of a conclusion outside of its tasks, as the current user, whose right it asks. */
@Service
@Transactional
public class RemedyDesk {

    private static final int LONGEST_LETTER = 200;

    private final RemedyRepository remedies;
    private final DemandRepository demands;
    private final FindingRepository findings;
    private final FindingAccess access;
    private final ConclusionSigners signers;
    private final ConclusionRemedies course;
    private final OpenWork work;
    private final CurrentUser currentUser;

    RemedyDesk(RemedyRepository remedies, DemandRepository demands, FindingRepository findings, FindingAccess access, ConclusionSigners signers,
            ConclusionRemedies course, OpenWork work, CurrentUser currentUser) {
        this.remedies = remedies;
        this.demands = demands;
        this.findings = findings;
        this.access = access;
        this.signers = signers;
        this.course = course;
        this.work = work;
        this.currentUser = currentUser;
    }

    /** A remedy that the current user may know of, as they may of one of its findings. */
    @Transactional(readOnly = true)
    public Remedy read(UUID id) {
        Remedy remedy = remedies.get(id);
        if (findingsOf(id).stream().noneMatch(finding -> access.mayRead(finding, currentUser.get()))) {
            throw new NotFound("remedy");
        }
        return remedy;
    }

    /** Those findings of a remedy that somebody may bring proof to. */
    @Transactional(readOnly = true)
    public Set<UUID> provable(UUID id, Actor actor) {
        return findingsOf(id).stream().filter(finding -> access.mayProve(finding, actor)).map(Finding::id).collect(Collectors.toSet());
    }

    private List<Finding> findingsOf(UUID id) {
        return demands.of(id).stream().map(demand -> findings.get(demand.findingId())).toList();
    }

    /**
     * Opens the early report on what is to be done at once, as a task of the unit's head.
     *
     * @throws RuleViolation {@code nothing-quick-to-report} when nothing of that kind is left
     */
    public void reportEarly(UUID id) {
        read(id);
        if (!isOfUnit(id, currentUser.get())) {
            throw new Forbidden("right-missing", Map.of());
        }
        if (!mayReportEarly(id, currentUser.get())) {
            throw RuleViolation.of("nothing-quick-to-report");
        }
        course.quickReportBegun(id);
    }

    private boolean isOfUnit(UUID id, Actor actor) {
        return findingsOf(id).stream().anyMatch(finding -> access.isOfUnit(finding, actor));
    }

    /** Whether the unit has something to report at once and is not at it already. */
    @Transactional(readOnly = true)
    public boolean mayReportEarly(UUID id, Actor actor) {
        boolean left = demands.of(id).stream().anyMatch(demand -> demand.quick() && demand.isUnreported());
        return left && isOfUnit(id, actor) && work.of(id).stream().map(OpenWork.Waiting::elementId)
            .noneMatch(element -> RemedyProcess.REPORT_QUICK.equals(element) || RemedyProcess.REPORT_REMEDY.equals(element));
    }

    /** Whoever signed lets somebody else decide, by a letter. */
    public void delegate(UUID id, UUID personId, String letter) {
        Remedy remedy = read(id);
        Actor by = currentUser.get();
        if (!mayDelegate(remedy, by)) {
            throw new Forbidden("right-missing", Map.of());
        }
        if (personId == null || letter == null || letter.isBlank() || letter.length() > LONGEST_LETTER) {
            throw RuleViolation.of("delegation-needs-letter");
        }
        course.delegate(remedy, personId, letter.strip(), by);
    }

    @Transactional(readOnly = true)
    public boolean mayDelegate(Remedy remedy, Actor actor) {
        return remedy.state() != Remedy.State.ENDED && signers.signed(remedy.conclusionId(), actor.place());
    }
}
