package vn.paraudit.inspection.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.PlanTarget;
import vn.paraudit.planning.Plans;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.team.VisitSession;

/** When a visit begins, and on which days it may: what a plan promised a unit holds. An ordered visit has no plan and may be on any day. */
@Component
class VisitDays {

    private final Plans plans;
    private final InspectionSettings settings;
    private final AuditTeams teams;

    VisitDays(Plans plans, InspectionSettings settings, AuditTeams teams) {
        this.plans = plans;
        this.settings = settings;
        this.teams = teams;
    }

    Instant start(LocalDate day) {
        return start(day, VisitSession.DAY);
    }

    Instant start(LocalDate day, VisitSession session) {
        return day.atTime(session.beginsInTheAfternoon() ? settings.afternoonHour() : settings.visitHour()).atZone(TimeSource.ZONE).toInstant();
    }

    /** @throws RuleViolation {@code form-refused} naming the days of the wave */
    void refuseOutsideWave(Inspection inspection, LocalDate day) {
        if (inspection.planId() == null) {
            return;
        }
        plans.target(inspection.planId(), inspection.unitCode()).filter(target -> isOutside(target, day)).ifPresent(target -> {
            throw RuleViolation.ofFields("form-refused", List.of(new FieldError("visitDate", "", "visit-outside-wave",
                Map.of("from", target.visitFrom(), "to", target.visitTo()))));
        });
    }

    /** A visit that stands in the schedule of its plan gets another day there only, so that nobody reads two. */
    void refuseBesideSchedule(Inspection inspection, LocalDate day) {
        Optional.ofNullable(inspection.planId()).flatMap(plan -> teams.scheduledDay(plan, inspection.unitCode())).filter(scheduled -> !scheduled.equals(day))
            .ifPresent(scheduled -> {
                throw RuleViolation.ofFields("form-refused", List.of(new FieldError("visitDate", "", "visit-beside-schedule", Map.of("day", scheduled))));
            });
    }

    private static boolean isOutside(PlanTarget target, LocalDate day) {
        return day.isBefore(target.visitFrom()) || day.isAfter(target.visitTo());
    }
}
