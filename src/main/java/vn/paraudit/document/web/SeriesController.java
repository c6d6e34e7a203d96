package vn.paraudit.document.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.document.model.OwnSeries;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.Texts;

/** Which bodies number their papers here; read by everybody who signs in, changed by administrators. */
@RestController
@RequestMapping("/api/papers/own-series")
class SeriesController {

    record Switch(@Nullable IssuingBody issuer, @Nullable LocalDate since, boolean own) {
    }

    record SinceView(LocalDate since, boolean own) {
    }

    /** @param switched  what was said of the body, the latest first; nothing while the records office numbers its papers */
    record BodyView(IssuingBody issuer, String name, String symbol, List<SinceView> switched) {
    }

    record SeriesView(List<BodyView> bodies, boolean mayDecide) {
    }

    private final OwnSeries series;
    private final Texts texts;

    SeriesController(OwnSeries series, Texts texts) {
        this.series = series;
        this.texts = texts;
    }

    @GetMapping
    SeriesView series() {
        List<OwnSeries.Switched> all = series.all();
        return new SeriesView(Stream.of(IssuingBody.values()).map(body -> new BodyView(body, texts.get("paper.body." + body, Map.of()), body.symbol(),
            all.stream().filter(one -> one.issuer().equals(body.symbol())).map(one -> new SinceView(one.since(), one.own())).toList())).toList(),
            series.mayDecide());
    }

    /** Says whether a body numbers its papers in a series of its own here, from a day on. */
    @PostMapping
    @IdempotentByNature("what was said of a body and a day is said anew")
    ResponseEntity<Void> decide(@RequestBody Switch body) {
        series.decide(body.issuer(), body.since(), body.own());
        return ResponseEntity.noContent().build();
    }
}
