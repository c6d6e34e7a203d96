package vn.paraudit.inspection.process;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.worklist.CaseDirectory;

/** How inspections are called in the list of work. */
@Component
class InspectionDirectory implements CaseDirectory {

    private final InspectionRepository inspections;

    InspectionDirectory(InspectionRepository inspections) {
        this.inspections = inspections;
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
}
