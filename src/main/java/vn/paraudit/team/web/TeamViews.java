package vn.paraudit.team.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.team.model.TeamDecisionState;

/** The shapes in which decisions on teams are answered. */
final class TeamViews {

    private TeamViews() {
    }

    /** @param changes  founding decision that this one changes */
    record RowView(
        UUID id, int year, String title, TeamDecisionState state, @Nullable String number, @Nullable LocalDate dated, @Nullable UUID changes,
        @Nullable Instant signedAt) {
    }

    /**
     * @param group    group to which somebody belongs; {@code null} for all of the team
     * @param account  whether the person uses the product; others sign on paper
     */
    record MemberView(String seatName, @Nullable Integer group, String name, String post, @Nullable String discipline, boolean account) {
    }

    record UnitView(String code, String name) {
    }

    record GroupView(int number, @Nullable String head, List<UnitView> units) {
    }

    record TeamView(int number, String name, String leadBody, @Nullable String scope, List<MemberView> members, List<GroupView> groups) {
    }

    record ChangeView(String what, String name, String seatName) {
    }

    record RequestView(String body, boolean answered, @Nullable String note, List<String> people) {
    }

    record ActView(String text, String who, Instant at, Map<String, Object> facts) {
    }

    /** What the reader may do. */
    record CanView(boolean change, boolean withdraw) {
    }

    /** @param plan  title of the plan whose units the teams inspect */
    record DetailView(
        RowView decision, UUID planId, String plan, @Nullable String signedBy, List<TeamView> teams, List<ChangeView> changes,
        List<RequestView> requests, List<RowView> others, List<ActView> acts, DeployedModels.@Nullable Progress progress, CanView can) {
    }
}
