package vn.paraudit.finding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.finding.model.Violations;
import vn.paraudit.platform.Csv;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;

/** The catalogue of violations as a table for spreadsheets, each row with its basis and how much is known of that. */
@RestController
class CatalogueExport {

    private static final List<String> COLUMNS = List.of("code", "violation", "severity", "escalation", "basis", "source", "looked-at");

    private final Violations violations;
    private final TimeSource time;
    private final Texts texts;

    CatalogueExport(Violations violations, TimeSource time, Texts texts) {
        this.violations = violations;
        this.time = time;
        this.texts = texts;
    }

    /** @param on  day of which the catalogue is wanted; today's when it is not given */
    @GetMapping("/api/violations/export")
    ResponseEntity<String> export(@RequestParam(required = false) @Nullable LocalDate on) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Object[]> rows = violations.all(on == null ? time.today() : on).stream().map(violation -> new Object[] {violation.code(),
            violation.nameFor(locale), violation.defaultSeverity(), violation.escalationFor(locale), violation.legalBasis(),
            texts.get("finding.source." + violation.source(), Map.of()), violation.lookedAt()}).toList();
        List<String> heads = COLUMNS.stream().map(column -> texts.get("finding.column." + column, Map.of())).toList();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, Csv.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"danh-muc-vi-pham.csv\"").body(Csv.of(heads, rows));
    }
}
