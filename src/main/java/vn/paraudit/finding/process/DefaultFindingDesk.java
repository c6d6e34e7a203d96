package vn.paraudit.finding.process;

import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.paraudit.finding.FindingDesk;
import vn.paraudit.finding.model.Facts;
import vn.paraudit.platform.Ids;

@Service
class DefaultFindingDesk implements FindingDesk {

    private final Notes notes;
    private final RemedyRequests requests;
    private final ExtensionRequests extensions;
    private final RemedyDesk remedies;

    DefaultFindingDesk(Notes notes, RemedyRequests requests, ExtensionRequests extensions, RemedyDesk remedies) {
        this.notes = notes;
        this.requests = requests;
        this.extensions = extensions;
        this.remedies = remedies;
    }

    @Override
    public UUID note(Noted noted) {
        Facts facts = new Facts(noted.violation(), noted.description(), noted.numerator(), noted.denominator(), null, noted.occurredOn(), null, null,
            noted.responsible(), null);
        return notes.note(Ids.next(), noted.inspectionId(), noted.sectionId(), noted.criterion(), facts).id();
    }

    @Override
    public void withdraw(UUID findingId, String reason) {
        notes.withdraw(findingId, reason);
    }

    @Override
    public void reportEarly(UUID remedyId) {
        remedies.reportEarly(remedyId);
    }

    @Override
    public void requestExtension(UUID findingId) {
        extensions.requestExtension(findingId);
    }

    @Override
    public void transfer(UUID findingId, String unitCode, String reason) {
        requests.transfer(findingId, unitCode, reason, null);
    }

    @Override
    public void writeOff(UUID findingId, String reason) {
        requests.writeOff(findingId, reason, null);
    }
}
