package vn.paraudit.inspection.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.document.OfficialDocuments;
import vn.paraudit.finding.Conclusions;
import vn.paraudit.inspection.model.Inspection;
import vn.paraudit.inspection.model.InspectionPapers;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.inspection.model.Teams;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;

/** The official documents of an inspection; they have a number where the team has a series of its own, and get it from the records office otherwise. */
@Component
class InspectionDocuments {

    private final OfficialDocuments documents;
    private final InspectionRepository inspections;
    private final Teams teams;
    private final Units units;
    private final Texts texts;
    private final TimeSource time;

    InspectionDocuments(OfficialDocuments documents, InspectionRepository inspections, Teams teams, Units units, Texts texts,
            TimeSource time) {
        this.documents = documents;
        this.inspections = inspections;
        this.teams = teams;
        this.units = units;
        this.texts = texts;
        this.time = time;
    }

    LocalDate today() {
        return time.today();
    }

    @Nullable String issueTeamDecision(UUID id, Actor by) {
        return issue(id, "QĐ", IssuingBody.PROVINCE, Map.of("team", teams.of(id)), by.personId());
    }

    @Nullable String issueMinutes(UUID id, Map<String, Object> minutes, Actor by) {
        return issue(id, "BB", IssuingBody.TEAM, minutes, by.personId());
    }

    @Nullable String issueReport(UUID id, Map<String, Object> report, Actor by) {
        return issue(id, "BC", IssuingBody.TEAM, report, by.personId());
    }

    /** Body and signer agree: the leader signs for the team, everybody else for the provincial committee. */
    @Nullable String issueConclusion(UUID id, Map<String, Object> conclusion, Conclusions.Item approved) {
        return issue(id, "TB", approved.capacity() == null || approved.capacity() == Conclusions.Capacity.TEAM_LEADER ? IssuingBody.TEAM
            : IssuingBody.PROVINCE, conclusion, approved.signedBy());
    }

    /** What the history of a case tells of a paper: its number where it has one. */
    static Map<String, Object> told(@Nullable String number) {
        return number == null ? Map.of() : Map.of("number", number);
    }

    private @Nullable String issue(UUID id, String type, IssuingBody issuer, Map<String, Object> body, UUID signer) {
        Inspection inspection = inspections.get(id);
        String unit = units.namesOf(List.of(inspection.unitCode())).getOrDefault(inspection.unitCode(), inspection.unitCode());
        String title = texts.get("inspection.paper." + type, Map.of("title", inspection.title(), "unit", unit), Texts.VIETNAMESE);
        return documents.issue(new OfficialDocuments.Draft(type, issuer, title, inspection.unitCode(), InspectionPapers.SUBJECT, id, signer, body)).number();
    }
}
