package vn.paraudit.planning.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.PlanState;
import vn.paraudit.planning.model.PlanRepository;
import vn.paraudit.planning.model.PlanWork;
import vn.paraudit.planning.model.Wave;
import vn.paraudit.worklist.Answers;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;

/** Takes the draft over from the form; drafting and revising fill the same fields. */
@Component
class DraftAnswers {

    private final PlanWork work;

    DraftAnswers(PlanWork work) {
        this.work = work;
    }

    void write(UUID planId, Map<String, Object> data, PlanState next) {
        LocalDate from = Answers.day(data, "periodFrom");
        LocalDate to = Answers.day(data, "periodTo");
        List<FieldError> errors = new ArrayList<>();
        requireOrder(from, to, "periodTo", errors);
        List<PlanWork.WaveDraft> waves = new ArrayList<>();
        for (Map<String, Object> row : Answers.rows(data, "waves")) {
            LocalDate startsOn = Answers.day(row, "startsOn");
            LocalDate endsOn = Answers.day(row, "endsOn");
            requireOrder(startsOn, endsOn, "waves[" + waves.size() + "].endsOn", errors);
            Wave wave = new Wave(waves.size() + 1, Answers.text(row, "name"), startsOn, endsOn);
            List<String> units = Answers.texts(row, "units");
            List<String> thematic = Answers.texts(row, "thematicUnits");
            if (!units.containsAll(thematic)) {
                errors.add(new FieldError("waves[" + waves.size() + "].thematicUnits", "thematic-outside-wave"));
            }
            waves.add(new PlanWork.WaveDraft(wave, units, thematic));
        }
        if (!errors.isEmpty()) {
            throw RuleViolation.ofFields("form-refused", errors);
        }
        work.write(planId, new PlanRepository.Contents(Answers.text(data, "purpose"), Answers.text(data, "contents"),
            Answers.text(data, "method"), from, to, Answers.number(data, "unannounced")), waves, next);
    }

    private static void requireOrder(LocalDate from, LocalDate to, String field, List<FieldError> errors) {
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(new FieldError(field, "end-before-start"));
        }
    }
}
