package vn.paraudit.finding.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingAccess;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.CurrentUser;

/** Findings by the id in an address; one that the reader may not see is unknown. */
@Component
class VisibleFindings {

    private static final int REASON_LENGTH = 2000;

    private final FindingRepository findings;
    private final FindingAccess access;
    private final CurrentUser currentUser;

    VisibleFindings(FindingRepository findings, FindingAccess access, CurrentUser currentUser) {
        this.findings = findings;
        this.access = access;
        this.currentUser = currentUser;
    }

    Finding get(String id) {
        return Ids.parse(id).flatMap(findings::find).filter(finding -> access.mayRead(finding, currentUser.get()))
            .orElseThrow(() -> new NotFound("finding"));
    }

    static String requireReason(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw RuleViolation.of("reason-needed", Map.of("max", REASON_LENGTH));
        }
        return reason.strip();
    }
}
