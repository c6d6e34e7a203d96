package vn.paraudit.finding.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.ConclusionRepository;
import vn.paraudit.finding.model.Remedy;
import vn.paraudit.finding.model.RemedyRepository;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.worklist.CaseDirectory;

/** How the remedies of conclusions are called in the list of work. */
@Component
class RemedyDirectory implements CaseDirectory {

    private final RemedyRepository remedies;
    private final ConclusionRepository conclusions;
    private final Units units;
    private final Texts texts;

    RemedyDirectory(RemedyRepository remedies, ConclusionRepository conclusions, Units units, Texts texts) {
        this.remedies = remedies;
        this.conclusions = conclusions;
        this.units = units;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return RemedyProcess.KEY;
    }

    @Override
    public String kind() {
        return "remedy";
    }

    @Override
    public String path(UUID caseId) {
        return "/remedies/" + caseId;
    }

    @Override
    public String title(UUID caseId) {
        return remedies.find(caseId).map(this::title).orElse("");
    }

    private String title(Remedy remedy) {
        String number = conclusions.find(remedy.conclusionId()).map(conclusion -> conclusion.number()).orElse(null);
        String unit = units.namesOf(List.of(remedy.unitCode())).getOrDefault(remedy.unitCode(), remedy.unitCode());
        return texts.get(number == null ? "remedy.title-unnumbered" : "remedy.title", Map.of("unit", unit, "number", number == null ? "" : number),
            Texts.VIETNAMESE);
    }
}
