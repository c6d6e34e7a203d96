package vn.paraudit.planning.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.planning.UnitIndicators;

/** The published PAR index of the units, for everybody who signs in. */
@RestController
class UnitScoreController {

    private final UnitIndicators indicators;

    UnitScoreController(UnitIndicators indicators) {
        this.indicators = indicators;
    }

    @GetMapping("/api/unit-scores")
    List<UnitIndicators.IndexScore> latest() {
        return indicators.latestScores();
    }
}
