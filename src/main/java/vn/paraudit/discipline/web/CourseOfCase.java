package vn.paraudit.discipline.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.CaseSeats;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.worklist.CaseActs;

/** How far a case is. */
@Component
class CourseOfCase {

    private static final String PROCESS = "disciplinary-case";
    private static final String HANDLING = "discipline.handling";

    private final LegalClocks clocks;
    private final Deadlines deadlines;
    private final CaseSeats seats;
    private final CaseActs acts;
    private final DeployedModels models;
    private final FindingRegister findings;

    CourseOfCase(LegalClocks clocks, Deadlines deadlines, CaseSeats seats, CaseActs acts, DeployedModels models, FindingRegister findings) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.seats = seats;
        this.acts = acts;
        this.models = models;
        this.findings = findings;
    }

    LegalClocks.Clock clock(DisciplinaryCase one) {
        return clocks.read(one.id(), HANDLING).orElse(null);
    }

    List<CaseSeats.Seat> seats(DisciplinaryCase one) {
        return seats.of(one.id());
    }

    List<CaseActs.Act> acts(DisciplinaryCase one) {
        return acts.of(one.id());
    }

    DeployedModels.Progress progress(DisciplinaryCase one) {
        return models.progress(PROCESS, one.id()).orElse(null);
    }

    String findingCode(DisciplinaryCase one) {
        return one.findingId() == null ? null : findings.find(one.findingId()).map(FindingRegister.Item::code).orElse(null);
    }

    /** Last day on which a complaint is in time; {@code null} while none is possible. */
    LocalDate complaintUntil(DisciplinaryCase one, CaseLaw law) {
        if (one.state() != CaseState.SERVED) {
            return null;
        }
        String row = one.resolutionOn() == null ? "discipline.complaint-first" : law.isDismissal(one.decided())
            ? "discipline.complaint-second-dismissal" : "discipline.complaint-second";
        return deadlines.due(row, List.of(one.id()), one.servedOn()).map(DueDate::dueOn).orElse(null);
    }
}
