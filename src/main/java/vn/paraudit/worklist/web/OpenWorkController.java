package vn.paraudit.worklist.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.Csv;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.model.AllOpenWork;

/** Everybody's open work but what is confidential, for those who oversee it. */
@RestController
@RequestMapping("/api/open-work")
class OpenWorkController {

    private static final List<String> COLUMNS = List.of("task", "case", "unit", "holder", "seat", "since", "due", "left");
    /** More rows than an office has open work; a bound for memory. */
    private static final int MOST = 20_000;

    private final OpenWorkReader reader;
    private final Texts texts;

    OpenWorkController(OpenWorkReader reader, Texts texts) {
        this.reader = reader;
        this.texts = texts;
    }

    @GetMapping
    Paged<OpenWorkViews.WorkView> list(OpenWorkQuery query, @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer size) {
        return reader.list(query, cursor, Paged.size(size));
    }

    @GetMapping("/figures")
    AllOpenWork.Figures figures() {
        return reader.figures();
    }

    @GetMapping("/people")
    List<OpenWorkViews.HeapView> byPerson() {
        return reader.byPerson();
    }

    @GetMapping("/units")
    List<OpenWorkViews.HeapView> byUnit() {
        return reader.byUnit();
    }

    /** What waits in a case, as far as the reader may see it; nothing for a case that is not known. */
    @GetMapping("/of-case")
    List<OpenWorkViews.WorkView> ofCase(@RequestParam String caseId) {
        return Ids.parse(caseId).map(reader::ofCase).orElse(List.of());
    }

    /** The rows as a table for spreadsheets, filtered as shown. */
    @GetMapping("/export")
    ResponseEntity<String> export(OpenWorkQuery query) {
        List<Object[]> rows = reader.list(query, null, MOST).items().stream().map(row -> new Object[] {row.task().name(), row.task().caseTitle(),
            row.task().unitName(), row.holder().name(), row.holder().seat(), LocalDate.ofInstant(row.task().createdAt(), TimeSource.ZONE), row.task().dueOn(), row.task().daysLeft()}).toList();
        List<String> heads = COLUMNS.stream().map(column -> texts.get("worklist.column." + column, Map.of())).toList();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, Csv.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"viec-dang-mo.csv\"").body(Csv.of(heads, rows));
    }
}
