package vn.paraudit.demo.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.demo.year.YearProgress;

/** How far the invented year is. */
@RestController
class DemoController {

    /**
     * @param percent  share of the year that is played, 0 to 100
     * @param shownTo  day up to which lists show it; {@code null} before the first month is played
     */
    record ProgressView(boolean playing, int percent, @Nullable LocalDate shownTo) {
    }

    private final YearProgress progress;

    DemoController(YearProgress progress) {
        this.progress = progress;
    }

    @GetMapping("/api/demo")
    ProgressView progress() {
        return new ProgressView(progress.isPlaying(), progress.percent(), progress.shownTo());
    }
}
