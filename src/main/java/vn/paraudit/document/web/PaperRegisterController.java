package vn.paraudit.document.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.document.model.Paper;
import vn.paraudit.document.model.PaperRegister;
import vn.paraudit.platform.Csv;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.Texts;

/** The register of papers, as pages and as a table for spreadsheets; filtered and ordered as shown. */
@RestController
@RequestMapping("/api/papers")
class PaperRegisterController {

    private static final List<String> COLUMNS = List.of("number", "issued", "kind", "issuer", "title", "unit", "signer", "signed", "keeper");
    private static final List<String> KINDS = List.of("KH", "QĐ", "BB", "BC", "TB", "CV");
    /** More papers than some years have; a bound for memory. */
    private static final int MOST = 5_000;

    /** @param number  as it would stand on the paper that is missing */
    record GapView(String issuer, String kind, int number) {
    }

    record ChoiceView(String code, String name) {
    }

    /**
     * What the register can be narrowed to.
     *
     * @param missing  how many papers have no number yet
     */
    record ChoicesView(long missing, List<ChoiceView> kinds, List<ChoiceView> issuers) {
    }

    private final PaperRegister register;
    private final PaperPresenter presenter;
    private final Texts texts;

    PaperRegisterController(PaperRegister register, PaperPresenter presenter, Texts texts) {
        this.register = register;
        this.presenter = presenter;
        this.texts = texts;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Paged<PaperView> list(PaperQuery query, @RequestParam(required = false) String sort, @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer size) {
        Paged<Paper> page = register.list(query.filter(), sort, cursor, Paged.size(size));
        return new Paged<>(presenter.views(page.items()), page.next());
    }

    @GetMapping("/choices")
    ChoicesView choices() {
        return new ChoicesView(register.missing(),
            KINDS.stream().map(kind -> new ChoiceView(kind, texts.get("paper.kind." + kind, Map.of()))).toList(),
            Stream.of(IssuingBody.values()).map(body -> new ChoiceView(body.name(), texts.get("paper.body." + body, Map.of()))).toList());
    }

    /** Numbers that are missing in the series that are kept here. */
    @GetMapping("/gaps")
    List<GapView> gaps(@RequestParam int year) {
        return register.gaps(year).stream().map(gap -> new GapView(texts.get("paper.body." + IssuingBody.of(gap.issuer()), Map.of()),
            texts.get("paper.kind." + gap.type(), Map.of()), gap.number())).toList();
    }

    @GetMapping("/export")
    @Transactional(readOnly = true)
    ResponseEntity<String> export(PaperQuery query, @RequestParam(required = false) @Nullable String sort) {
        List<Object[]> rows = presenter.views(register.list(query.filter(), sort, null, MOST).items()).stream().map(paper -> new Object[] {paper.number(),
            paper.issuedOn(), paper.kind(), paper.issuer(), paper.title(), paper.unitName(), paper.signedBy(), paper.signedOn(),
            paper.number() == null ? paper.keeper() : null}).toList();
        List<String> heads = COLUMNS.stream().map(column -> texts.get("paper.column." + column, Map.of())).toList();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, Csv.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"so-van-ban.csv\"").body(Csv.of(heads, rows));
    }
}
