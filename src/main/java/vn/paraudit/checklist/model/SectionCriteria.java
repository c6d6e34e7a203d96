package vn.paraudit.checklist.model;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a section asks, by the library version that its sheet was opened with. */
@Component
public class SectionCriteria {

    private final Sheets sheets;

    SectionCriteria(Sheets sheets) {
        this.sheets = sheets;
    }

    public List<Criterion> of(UUID sectionId) {
        return sheets.criteria(sectionId);
    }
}
