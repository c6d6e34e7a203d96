package vn.paraudit.modeling.moving.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.paraudit.engine.CaseFigures;
import vn.paraudit.engine.DrawnNames;
import vn.paraudit.migration.CaseMigrations.Plan;
import vn.paraudit.migration.CaseMigrations.Reason;
import vn.paraudit.migration.CaseMigrations;
import vn.paraudit.modeling.moving.MigrationDesk.Preview;
import vn.paraudit.modeling.moving.MigrationDesk.RefusedCase;
import vn.paraudit.modeling.moving.ReasonWords;
import vn.paraudit.modeling.moving.web.MigrationViews.MigrationRefused;
import vn.paraudit.platform.Texts;
import vn.paraudit.worklist.MovingWork.Face;
import vn.paraudit.worklist.MovingWork;

/** How refused cases are named. */
class MigrationPresenterTests {

    private final UUID open = new UUID(1, 1);
    private final UUID secret = new UUID(2, 2);
    private final MovingWork work = mock(MovingWork.class);
    private final ReasonWords words = mock(ReasonWords.class);
    private final Texts texts = mock(Texts.class);

    private List<MigrationRefused> refused() {
        when(work.faces(eq("disciplinary-case"), any())).thenReturn(Map.of(
            open, new Face("case", "Vụ 1/2026", "/cases/1", "Xã A", false), secret, new Face("case", "Vụ 2/2026", "/cases/2", "Xã B", true)));
        when(words.of(any(), any())).thenReturn(List.of("vì vậy"));
        when(texts.get(anyString(), any())).thenAnswer(call -> call.getArgument(0) + " " + call.getArgument(1));
        List<Reason> reasons = List.of(new Reason("step-unmapped", Map.of("step", "Task_1")));
        Preview preview = new Preview("disciplinary-case", 0, List.of(), List.of(new RefusedCase(secret, reasons), new RefusedCase(open, reasons)));
        return new MigrationPresenter(mock(CaseMigrations.class), mock(CaseFigures.class), work, words, mock(DrawnNames.class), texts)
            .preview(new Plan("from", "to", List.of()), preview).refused();
    }

    @Test
    void aConfidentialCaseHasANumberAndNothingElse() {
        MigrationRefused hidden = refused().get(0);
        assertThat(hidden.confidential()).isTrue();
        assertThat(hidden.title()).isEqualTo("migration.confidential {number=1}");
        assertThat(hidden.caseId()).isNull();
        assertThat(hidden.path()).isNull();
        assertThat(hidden.unit()).isNull();
    }

    @Test
    void everyOtherCaseIsNamedWithItsUnit() {
        MigrationRefused named = refused().get(1);
        assertThat(named.title()).isEqualTo("Vụ 1/2026");
        assertThat(named.unit()).isEqualTo("Xã A");
        assertThat(named.reasons()).containsExactly("vì vậy");
    }
}
