package vn.paraudit.discipline.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.platform.Texts;
import vn.paraudit.worklist.CaseDirectory;

/** How cases are called in the list of work: by their number, never by a name. */
@Component
class DisciplineDirectory implements CaseDirectory {

    private final CaseRepository cases;
    private final Texts texts;

    DisciplineDirectory(CaseRepository cases, Texts texts) {
        this.cases = cases;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return DisciplineProcess.KEY;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public String path(UUID caseId) {
        return "/disciplinary-cases/" + caseId;
    }

    @Override
    public String title(UUID caseId) {
        return cases.find(caseId).map(one -> texts.get("discipline.title", Map.of("code", one.code()), Texts.VIETNAMESE)).orElse("");
    }
}
