package vn.paraudit.inspection.process;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Roles;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.worklist.CaseDirectory;

/** How inspections are called in the list of work. */
@Component
class InspectionDirectory implements CaseDirectory {

    private final InspectionRepository inspections;
    private final Checklists checklists;

    InspectionDirectory(InspectionRepository inspections, Checklists checklists) {
        this.inspections = inspections;
        this.checklists = checklists;
    }

    @Override
    public String processKey() {
        return InspectionProcess.KEY;
    }

    @Override
    public String kind() {
        return "inspection";
    }

    @Override
    public String path(UUID caseId) {
        return "/inspections/" + caseId;
    }

    @Override
    public String title(UUID caseId) {
        return inspections.title(caseId).orElse("");
    }

    /** The sections of one visit wait side by side. */
    @Override
    public String title(UUID caseId, Map<String, Object> variables) {
        return Optional.ofNullable(variables.get(InspectionProcess.SECTION_ID)).flatMap(id -> Ids.parse(id.toString()))
            .flatMap(checklists::recordedName).map(section -> section + " – " + title(caseId)).orElseGet(() -> title(caseId));
    }

    /** A visit that nobody is to expect is known to its leader and the approver until it is opened. */
    @Override
    public Map<UUID, Insiders> confidential(Collection<UUID> caseIds) {
        return inspections.sealedAmong(caseIds).stream()
            .collect(Collectors.toMap(Function.identity(), id -> new Insiders(Set.of(AuditTeams.LEADER, Roles.APPROVER), Set.of())));
    }
}
