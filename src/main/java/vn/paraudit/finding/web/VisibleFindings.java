package vn.paraudit.finding.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingAccess;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.security.CurrentUser;

/** Findings by the id in an address; one that the reader may not see is unknown. */
@Component
class VisibleFindings {

    private final FindingRepository findings;
    private final FindingAccess access;
    private final CurrentUser currentUser;

    VisibleFindings(FindingRepository findings, FindingAccess access, CurrentUser currentUser) {
        this.findings = findings;
        this.access = access;
        this.currentUser = currentUser;
    }

    Finding get(String id) {
        return findings.find(id(id)).filter(finding -> access.mayRead(finding, currentUser.get())).orElseThrow(() -> new NotFound("finding"));
    }

    /** The id that an address gives, for a desk that asks by itself who may know of the finding. */
    static UUID id(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFound("finding"));
    }
}
