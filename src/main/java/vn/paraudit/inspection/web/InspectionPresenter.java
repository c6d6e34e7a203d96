package vn.paraudit.inspection.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.inspection.model.Inspection;
import vn.paraudit.inspection.model.MinutesRefusals;
import vn.paraudit.inspection.model.Teams;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.worklist.CaseActs;

/** Shows inspections in the reader's language. */
@Component
class InspectionPresenter {

    private final Teams teams;
    private final AuditTeams decisions;
    private final CaseActs acts;
    private final DeployedModels models;
    private final InspectionNames names;
    private final MinutesRefusals refusals;

    InspectionPresenter(Teams teams, AuditTeams decisions, CaseActs acts, DeployedModels models, InspectionNames names,
            MinutesRefusals refusals) {
        this.teams = teams;
        this.decisions = decisions;
        this.acts = acts;
        this.models = models;
        this.names = names;
        this.refusals = refusals;
    }

    List<InspectionViews.RowView> rows(List<Inspection> inspections) {
        Set<String> codes = new HashSet<>(inspections.stream().map(Inspection::unitCode).toList());
        Map<String, String> unitNames = names.units(codes);
        return inspections.stream().map(inspection -> new InspectionViews.RowView(inspection.id(), inspection.title(), inspection.unitCode(),
            unitNames.get(inspection.unitCode()), inspection.mode(), inspection.state(), inspection.visitStartsAt(),
            inspection.conclusionNumber(), inspection.concludedOn())).toList();
    }

    InspectionViews.DetailView detail(Inspection inspection, Actor reader) {
        List<AuditTeams.Seat> team = teams.of(inspection.id());
        List<CaseActs.Act> done = acts.of(inspection.id());
        Set<UUID> people = new HashSet<>(team.stream().map(AuditTeams.Seat::personId).toList());
        done.forEach(act -> people.add(act.by()));
        Map<UUID, String> peopleNames = names.people(people);
        List<InspectionViews.SeatView> seats = team.stream().map(seat -> new InspectionViews.SeatView(seat.seat(),
            names.text("seat." + seat.seat()), peopleNames.getOrDefault(seat.personId(), ""), seat.discipline() == null ? null
            : names.text("inspection.discipline." + seat.discipline()))).toList();
        List<InspectionViews.ActView> actViews = done.stream().map(act -> new InspectionViews.ActView(names.text("act." + act.act()),
            peopleNames.getOrDefault(act.by(), ""), act.at(), act.facts())).toList();
        return new InspectionViews.DetailView(rows(List.of(inspection)).get(0), decisionNumber(inspection), inspection.teamDecisionId(), inspection.minutesNumber(),
            refusal(inspection.id()), inspection.cancelReason(), inspection.planId(), seats, actViews,
            models.progress("inspection", inspection.id()).orElse(null),
            new InspectionViews.CanView(!inspection.state().isEnded() && reader.has(Roles.APPROVER)));
    }

    private InspectionViews.@Nullable RefusalView refusal(UUID inspectionId) {
        return refusals.of(inspectionId).map(refusal -> new InspectionViews.RefusalView(refusal.refusedOn(), refusal.reason(), refusal.firstWitness(),
            refusal.secondWitness())).orElse(null);
    }

    /** In the version before, each inspection had a team decision of its own. */
    private String decisionNumber(Inspection inspection) {
        return inspection.teamDecisionId() == null ? inspection.decisionNumber() : decisions.numberOf(inspection.teamDecisionId()).orElse(null);
    }
}
