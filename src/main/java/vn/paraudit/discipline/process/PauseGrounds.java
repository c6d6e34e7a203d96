package vn.paraudit.discipline.process;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.DisciplinaryCase;

/** For which the time of the handling and the limitation stand still: deferral, criminal proceedings, complaint or lawsuit. */
@Component
class PauseGrounds {

    private static final List<String> ALWAYS = List.of("PROCEEDINGS", "COMPLAINT");

    private final CaseLaw law;

    PauseGrounds(CaseLaw law) {
        this.law = law;
    }

    List<String> of(DisciplinaryCase one) {
        List<String> grounds = new ArrayList<>(law.procedure(one).lists().deferrals());
        grounds.addAll(ALWAYS);
        return grounds;
    }
}
