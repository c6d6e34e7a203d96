package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.Consequences;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingLists;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.finding.model.Violations;
import vn.paraudit.platform.RuleViolation;

@Service
@Transactional
class Register implements FindingRegister {

    private final FindingRepository findings;
    private final FindingLists lists;
    private final Violations violations;
    private final Consequences consequences;
    private final Remedies remedies;
    private final ConcludedFindings concluded;

    Register(FindingRepository findings, FindingLists lists, Violations violations, Consequences consequences, Remedies remedies,
            ConcludedFindings concluded) {
        this.findings = findings;
        this.lists = lists;
        this.violations = violations;
        this.consequences = consequences;
        this.remedies = remedies;
        this.concluded = concluded;
    }

    private Item item(Finding finding) {
        return new Item(finding.id(), finding.code(), finding.inspectionId(), finding.unitCode(), finding.violation(),
            violations.nameOf(finding.violation(), finding.occurredOn()), finding.description(), finding.severity(), finding.state(), finding.occurredOn(),
            finding.detectedOn(), finding.requirement(), finding.dueOn(), finding.opinionReason());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Item> find(UUID findingId) {
        return findings.find(findingId).map(this::item);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> ofInspection(UUID inspectionId) {
        return findings.ofInspection(inspectionId).stream().map(this::item).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Responsible> responsibleFor(UUID findingId) {
        return findings.responsible(findingId);
    }

    @Override
    public void confirm(UUID sectionId) {
        findings.confirm(sectionId);
    }

    @Override
    public void explain(UUID inspectionId, List<Opinion> opinions, boolean contestsTheRest) {
        Map<UUID, Opinion> given = opinions.stream().collect(Collectors.toMap(Opinion::findingId, opinion -> opinion, (first, second) -> second));
        for (Finding finding : findings.ofInspection(inspectionId)) {
            if (finding.state().isBeforeConclusion()) {
                Opinion opinion = given.getOrDefault(finding.id(), new Opinion(finding.id(), contestsTheRest, null, null));
                findings.recordOpinion(finding.id(), opinion.contested() ? FindingState.CONTESTED : FindingState.ACCEPTED, opinion.reason(),
                    opinion.proof());
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Demand> proposedDemands(UUID inspectionId) {
        return findings.ofInspection(inspectionId).stream().map(remedies::propose).toList();
    }

    @Override
    public void demand(UUID inspectionId, List<Demand> demands) {
        Map<UUID, Demand> byFinding = new HashMap<>();
        demands.forEach(demand -> byFinding.put(demand.findingId(), demand));
        for (Finding finding : findings.ofInspection(inspectionId)) {
            Demand demand = byFinding.get(finding.id());
            if (demand == null || demand.requirement() == null || demand.dueOn() == null) {
                throw RuleViolation.of("finding-without-demand", Map.of("finding", finding.code()));
            }
            remedies.demand(finding, demand);
        }
    }

    @Override
    public void conclude(UUID inspectionId) {
        List<Finding> open = findings.ofInspection(inspectionId).stream().filter(finding -> finding.state().isBeforeConclusion()).toList();
        if (!open.isEmpty()) {
            concluded.conclude(inspectionId, open);
        }
    }

    @Override
    public void withdrawAll(UUID inspectionId, String reason) {
        LocalDate today = remedies.today();
        findings.ofInspection(inspectionId).stream().filter(finding -> finding.state().isBeforeConclusion())
            .forEach(finding -> findings.end(finding.id(), FindingState.WITHDRAWN, today, reason));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> headAccountability(UUID inspectionId) {
        return consequences.headAccountability(findings.ofInspection(inspectionId));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> openByUnit() {
        return lists.openByUnit();
    }
}
