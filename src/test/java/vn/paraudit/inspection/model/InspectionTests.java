package vn.paraudit.inspection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.planning.VisitMode;
import vn.paraudit.platform.Problem;

class InspectionTests {

    private static final Instant DAY = Instant.parse("2026-05-06T00:30:00Z");

    private static Inspection in(InspectionState state) {
        return new Inspection(new UUID(0, 1), new UUID(0, 2), "04132", VisitMode.PLANNED, "Kiểm tra", state, DAY,
            state.compareTo(InspectionState.ON_SITE) >= 0 && state != InspectionState.CANCELLED ? DAY : null, null, null, null, null, null, DAY, null);
    }

    @ParameterizedTest
    @EnumSource(InspectionState.class)
    void onlyAVisitThatLiesAheadGetsAnotherDay(InspectionState state) {
        Inspection inspection = in(state);
        if (state.compareTo(InspectionState.ON_SITE) < 0) {
            assertThatCode(inspection::requireVisitAhead).doesNotThrowAnyException();
        } else {
            assertThat(catchThrowableOfType(Problem.class, inspection::requireVisitAhead).code()).isEqualTo(state.isEnded() ? "inspection-ended" : "visit-begun");
        }
    }
}
