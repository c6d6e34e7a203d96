package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.Random;
import org.springframework.stereotype.Component;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.document.PaperNumbers;
import vn.paraudit.platform.TimeSource;

/** How the numbers of papers came: every week the officers enter what the records offices have given since. */
@Component
class PaperStory {

    private static final int WEEK = 7;
    /** What was signed in the last days waits still. */
    private static final int NOT_ENTERED_YET = 8;
    private static final int EVENING = Timeline.LAST_STEP + 15;
    private static final String PLAN_OFFICER = "hanh";
    private static final String PERSONNEL_OFFICER = "lan";
    /** Large bodies number the papers of others in between. */
    private static final int OTHERS_BETWEEN = 12;

    private final PaperNumbers numbers;
    private final InventedWorkers workers;
    private final TimeSource time;

    PaperStory(PaperNumbers numbers, InventedWorkers workers, TimeSource time) {
        this.numbers = numbers;
        this.workers = workers;
        this.time = time;
    }

    void tell(Stage stage, LocalDate from) {
        for (LocalDate day = from; day.isBefore(stage.today().minusDays(NOT_ENTERED_YET)); day = day.plusDays(WEEK)) {
            stage.timeline().beside(day, EVENING, () -> {
                enter(PLAN_OFFICER, stage.chance());
                enter(PERSONNEL_OFFICER, stage.chance());
            });
        }
    }

    /** One by one, as each number follows the one before. */
    private void enter(String officer, Random chance) {
        workers.as(workers.person(officer), () -> {
            LocalDate today = time.today();
            numbers.waiting().stream().filter(paper -> paper.signedOn().isBefore(today)).map(PaperNumbers.Waiting::id).toList().forEach(id ->
                numbers.waiting().stream().filter(paper -> paper.id().equals(id)).findFirst().ifPresent(paper ->
                    numbers.enterNumber(id, String.valueOf(next(paper, chance)), paper.signedOn(), null)));
            return null;
        });
    }

    private static int next(PaperNumbers.Waiting paper, Random chance) {
        boolean large = paper.issuer() == IssuingBody.PROVINCE || paper.issuer() == IssuingBody.HOME_AFFAIRS;
        return paper.last() + 1 + (large ? chance.nextInt(OTHERS_BETWEEN) : 0);
    }
}
