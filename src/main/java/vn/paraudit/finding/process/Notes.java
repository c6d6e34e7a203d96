package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.InspectedUnits;
import vn.paraudit.finding.model.Facts;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingAccess;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.CaseActs;

/** Notes findings on site, changes them and takes them back while nothing is concluded, for those who may. */
@Service
@Transactional
public class Notes {

    /** A request from before circumstances were noted says the same as one that notes none. */
    private static final String NOTHING_MORE = ", circumstances=null]";

    private final FindingRepository findings;
    private final FindingAccess access;
    private final CurrentUser currentUser;
    private final SeverityJudgement judgement;
    private final Checklists checklists;
    private final InspectedUnits inspections;
    private final CaseActs acts;
    private final TimeSource time;

    Notes(FindingRepository findings, FindingAccess access, CurrentUser currentUser, SeverityJudgement judgement, Checklists checklists,
            InspectedUnits inspections, CaseActs acts, TimeSource time) {
        this.findings = findings;
        this.access = access;
        this.currentUser = currentUser;
        this.judgement = judgement;
        this.checklists = checklists;
        this.inspections = inspections;
        this.acts = acts;
        this.time = time;
    }

    /**
     * Notes a finding at an item of the checklist.
     *
     * @param id  chosen by the device, so that a repeated request notes it once
     * @throws NotFound {@code section} for those who may not answer it for the team
     * @throws RuleViolation {@code finding-id-taken} when the id stands for another finding already
     */
    public Finding note(UUID id, UUID inspectionId, UUID sectionId, String criterion, Facts facts) {
        Actor by = currentUser.get();
        access.requireNote(inspectionId, sectionId, by);
        String content = content(inspectionId, sectionId, criterion, facts);
        Optional<Finding> earlier = findings.find(id);
        if (earlier.isPresent()) {
            return requireSame(earlier.get(), content, by);
        }
        InspectedUnits.Inspected inspected = inspections.find(inspectionId).orElseThrow(() -> new NotFound("inspection"));
        requireOpen(section(inspectionId, sectionId), inspected);
        if (!checklists.asks(sectionId, criterion)) {
            throw new NotFound("criterion");
        }
        LocalDate today = time.today();
        SeverityJudgement.Verdict verdict = judgement.judge(inspected.unitCode(), facts, today, null);
        findings.add(new Finding(id, 0, inspectionId, sectionId, criterion, facts.violation(), inspected.unitCode(), facts.description().strip(),
            facts.numerator(), facts.denominator(), facts.cases(), facts.occurredOn(), today, verdict.proposal().severity(),
            verdict.proposal().rule(), verdict.severity(), verdict.reason(), verdict.proposal().repeatOf(), FindingState.DRAFT, null, null, null,
            null, null, null, null, null, null, null, 1, by.personId(), time.now()), content);
        findings.setResponsible(id, facts.responsible());
        findings.setCircumstances(id, facts.circumstances());
        acts.record(AuditTrail.Subject.FINDING, id, "finding-noted", summary(facts, verdict.severity()));
        return findings.get(id);
    }

    /** Whoever sends the same again gets the finding as it stands now; whoever sends another one under its id must not believe it was noted. */
    private Finding requireSame(Finding earlier, String content, Actor by) {
        if (!by.is(earlier.recordedBy()) || !findings.wasNotedAs(earlier.id(), content)) {
            throw RuleViolation.conflict("finding-id-taken", Map.of());
        }
        return earlier;
    }

    private static String content(UUID inspectionId, UUID sectionId, String criterion, Facts facts) {
        return String.join("\n", inspectionId.toString(), sectionId.toString(), String.valueOf(criterion), facts.toString().replace(NOTHING_MORE, "]"));
    }

    private Checklists.Section section(UUID inspectionId, UUID sectionId) {
        return checklists.section(sectionId).filter(one -> one.subjectId().equals(inspectionId)).orElseThrow(() -> new NotFound("section"));
    }

    private static void requireOpen(Checklists.Section section, InspectedUnits.Inspected inspected) {
        if (section.closed() || !inspected.onSite()) {
            throw RuleViolation.of("section-closed", Map.of("section", section.name()));
        }
    }

    public Finding change(UUID id, Facts facts, Integer revision) {
        Finding finding = findings.lock(id);
        access.requireChange(finding, currentUser.get());
        if (facts == null || revision == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        SeverityJudgement.Verdict verdict = judgement.judge(finding.unitCode(), facts, finding.detectedOn(), id);
        findings.change(id, facts, verdict.proposal(), verdict.severity(), verdict.reason(), revision);
        findings.setResponsible(id, facts.responsible());
        findings.setCircumstances(id, facts.circumstances());
        acts.record(AuditTrail.Subject.FINDING, id, "finding-changed",
            summary(finding.violation(), finding.severity(), finding.description()), summary(facts, verdict.severity()));
        return findings.get(id);
    }

    /** Takes a finding back; it stays on record with the reason. */
    public void withdraw(UUID id, String reason) {
        access.requireChange(findings.lock(id), currentUser.get());
        String given = Reasons.require(reason);
        findings.end(id, FindingState.WITHDRAWN, time.today(), given);
        acts.record(AuditTrail.Subject.FINDING, id, "finding-withdrawn", Map.of("reason", given));
    }

    private static Map<String, Object> summary(Facts facts, String severity) {
        return summary(facts.violation(), severity, facts.description());
    }

    private static Map<String, Object> summary(String violation, String severity, String description) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("violation", violation);
        summary.put("severity", severity);
        summary.put("description", description);
        return summary;
    }
}
