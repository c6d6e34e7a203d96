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

    /** 74.9999 % is worth 1.799996 of 2 points, which rounded to three decimals would be 1.8 and reach the band. */
    @Test
    void nothingIsRoundedBeforeTheWholeIsRated() {
        UUID subject = sheetWith("CQS-04", Given.ratio("74.9999", "100"));
        assertThat(checklists.score(subject).verified()).as("89.9998 %, shown as 90.0").isEqualByComparingTo("90.0");
        assertThat(checklists.score(subject).rating()).isEqualTo("FAIR");
    }

    @Test
    void everyAreaHasItsOwnScore() {
        UUID subject = sheetWith("CQS-04", Given.ratio("80", "100"));
        Checklists.Section other = checklists.sections(subject).stream().filter(one -> one.area().equals("TTHC")).findFirst().orElseThrow();
        answers.put(other, CriterionExamples.criterion("TTHC-04"), false, Given.number("1"), "Ghi chú", 0, Actor.SYSTEM);
        Checklists.Section digital = checklists.sections(subject).stream().filter(one -> one.area().equals("CQS")).findFirst().orElseThrow();
        assertThat(checklists.sectionScore(digital.id()).verified()).isEqualByComparingTo("100.0");
        assertThat(checklists.sectionScore(other.id()).verified()).isEqualByComparingTo("50.0");
        assertThat(checklists.sectionScore(other.id()).rating()).isEqualTo("WEAK");
        assertThat(checklists.score(subject).verified()).isEqualByComparingTo("75.0");
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
