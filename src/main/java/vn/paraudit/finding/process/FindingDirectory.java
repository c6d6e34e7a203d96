package vn.paraudit.finding.process;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.finding.model.Violations;
import vn.paraudit.worklist.CaseDirectory;

/** How findings are called in the list of work. */
@Component
class FindingDirectory implements CaseDirectory {

    private final FindingRepository findings;
    private final Violations violations;

    FindingDirectory(FindingRepository findings, Violations violations) {
        this.findings = findings;
        this.violations = violations;
    }

    @Override
    public String processKey() {
        return RemediationProcess.KEY;
    }

    @Override
    public String kind() {
        return "finding";
    }

    @Override
    public String path(UUID caseId) {
        return "/findings/" + caseId;
    }

    @Override
    public String title(UUID caseId) {
        return findings.find(caseId).map(finding -> finding.code() + " – " + violations.find(finding.violation(), finding.occurredOn())
            .map(Violations.Violation::name).orElse(finding.violation())).orElse("");
    }
}
