package vn.paraudit.discipline.process;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseDirectory;

/** A complaint is work on the case that it is against: it has its name, its screen and its confidence. */
@Component
class ComplaintDirectory implements CaseDirectory {

    private final DisciplineDirectory cases;

    ComplaintDirectory(DisciplineDirectory cases) {
        this.cases = cases;
    }

    @Override
    public String processKey() {
        return ComplaintProcess.KEY;
    }

    @Override
    public String kind() {
        return cases.kind();
    }

    @Override
    public String path(UUID caseId) {
        return cases.path(caseId);
    }

    @Override
    public String title(UUID caseId) {
        return cases.title(caseId);
    }

    @Override
    public boolean mayHandle(UUID caseId, Actor actor) {
        return cases.mayHandle(caseId, actor);
    }

    @Override
    public Map<UUID, Insiders> confidential(Collection<UUID> caseIds) {
        return cases.confidential(caseIds);
    }
}
