package vn.paraudit.finding.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.finding.InspectedUnits;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingAccess;
import vn.paraudit.finding.model.FindingLists;
import vn.paraudit.finding.model.RegisterOrder;
import vn.paraudit.platform.Csv;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.CurrentUser;

/** The register as a table for spreadsheets, filtered and ordered as shown. */
@RestController
class FindingExport {

    private static final List<String> COLUMNS = List.of("code", "unit", "violation", "description", "severity", "state", "detected", "due",
        "late", "responsible", "conclusion", "next", "basis", "source");
    /** More rows than a year has findings; a bound for memory. */
    private static final int MOST = 20_000;

    private final FindingLists lists;
    private final FindingAccess access;
    private final InspectedUnits inspections;
    private final FindingPresenter presenter;
    private final CurrentUser currentUser;
    private final Texts texts;

    FindingExport(FindingLists lists, FindingAccess access, InspectedUnits inspections, FindingPresenter presenter, CurrentUser currentUser,
            Texts texts) {
        this.lists = lists;
        this.access = access;
        this.inspections = inspections;
        this.presenter = presenter;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @GetMapping("/api/findings/export")
    @Transactional(readOnly = true)
    ResponseEntity<String> export(FindingQuery query, @RequestParam(required = false) String sort) {
        List<Finding> found = lists.list(access.reader(currentUser.get()), presenter.filter(query),
            RegisterOrder.named(sort), null, MOST);
        Map<UUID, String> conclusions = inspections.conclusionNumbers(found.stream().map(Finding::inspectionId).distinct().toList());
        Map<UUID, String> responsible = presenter.responsible(found);
        Map<UUID, FindingPresenter.Basis> bases = presenter.bases(found);
        List<Object[]> rows = presenter.rows(found).stream().map(row -> new Object[] {row.code(), row.unitName(), row.violationName(),
            row.description(), row.severity(), texts.get("finding.state." + row.state(), Map.of()), row.detectedOn(), row.dueOn(),
            row.overdue() ? -row.daysLeft() : null, responsible.get(row.id()),
            conclusions.get(row.inspectionId()), row.nextStep(), bases.get(row.id()).text(), sourceOf(bases.get(row.id()))}).toList();
        List<String> heads = COLUMNS.stream().map(column -> texts.get("finding.column." + column, Map.of())).toList();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, Csv.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kien-nghi.csv\"").body(Csv.of(heads, rows));
    }

    private String sourceOf(FindingPresenter.Basis basis) {
        return texts.get("finding.source." + basis.source(), Map.of());
    }
}
