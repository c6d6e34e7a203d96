package vn.paraudit.checklist.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Actor;
import vn.paraudit.testing.ParAuditTest;

/** What a sheet as a whole is worth. */
@ParAuditTest
class SheetScoreTests {

    @Autowired
    private Checklists checklists;

    @Autowired
    private Answers answers;

    /** CQS-04 gives 1.799 of 2 points: 89.95 %, shown with one decimal, is still below 90 %. */
    @Test
    void theBandIsChosenBeforeTheShareIsRounded() {
        UUID subject = sheetWith("CQS-04", Given.ratio("74.975", "100"));
        assertThat(checklists.score(subject).verified()).isEqualByComparingTo("90.0");
        assertThat(checklists.score(subject).rating()).isEqualTo("FAIR");
        assertThat(checklists.score(sheetWith("CQS-04", Given.ratio("75", "100"))).rating()).isEqualTo("GOOD");
    }

    @Test
    void whatDoesNotApplyLeavesNoScore() {
        UUID subject = sheetWith("CQS-04", Given.NOT_APPLICABLE);
        assertThat(checklists.score(subject)).isEqualTo(new Checklists.Score(null, null, null));
    }

    private UUID sheetWith(String criterion, Answer answer) {
        UUID subject = Ids.next();
        checklists.openSheet(subject, true);
        Checklists.Section section = checklists.sections(subject).stream()
            .filter(one -> criterion.startsWith(one.area() + "-")).findFirst().orElseThrow();
        answers.put(section, CriterionExamples.criterion(criterion), false, answer, "Ghi chú", 0, Actor.SYSTEM);
        return subject;
    }
}
