package vn.paraudit.inspection.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.document.OfficialDocuments;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.inspection.model.Teams;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;

/** The official documents of an inspection. */
@Component
class InspectionDocuments {

    private static final String PROVINCE = "UBND";
    private static final String TEAM = "ĐKT";

    private final OfficialDocuments documents;
    private final InspectionRepository inspections;
    private final Teams teams;
    private final TimeSource time;

    InspectionDocuments(OfficialDocuments documents, InspectionRepository inspections, Teams teams, TimeSource time) {
        this.documents = documents;
        this.inspections = inspections;
        this.teams = teams;
        this.time = time;
    }

    LocalDate today() {
        return time.today();
    }

    String issueTeamDecision(UUID id, Actor by) {
        return issue(id, "QĐ", PROVINCE, Map.of("team", teams.of(id)), by.personId());
    }

    String issueMinutes(UUID id, Map<String, Object> minutes, Actor by) {
        return issue(id, "BB", TEAM, minutes, by.personId());
    }

    String issueReport(UUID id, Map<String, Object> report, Actor by) {
        return issue(id, "BC", TEAM, report, by.personId());
    }

    String issueConclusion(UUID id, Map<String, Object> conclusion, UUID signer) {
        return issue(id, "TB", TEAM, conclusion, signer);
    }

    private String issue(UUID id, String type, String issuer, Map<String, Object> body, UUID signer) {
        return documents.issue(new OfficialDocuments.Draft(type, issuer, inspections.get(id).title(), "inspection", id, signer, body)).number();
    }
}
