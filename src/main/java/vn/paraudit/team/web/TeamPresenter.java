package vn.paraudit.team.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.planning.Plans;
import vn.paraudit.security.Account;
import vn.paraudit.security.Actor;
import vn.paraudit.team.model.Composition;
import vn.paraudit.team.model.Nominations;
import vn.paraudit.team.model.TeamAccess;
import vn.paraudit.team.model.TeamDecision;
import vn.paraudit.team.model.TeamDecisionState;
import vn.paraudit.team.model.TeamNames;
import vn.paraudit.team.model.TeamRegister;
import vn.paraudit.worklist.CaseActs;

/** Shows decisions on teams in the reader's language. */
@Component
class TeamPresenter {

    private final TeamRegister register;
    private final Plans plans;
    private final CaseActs acts;
    private final DeployedModels models;
    private final TeamNames names;

    TeamPresenter(TeamRegister register, Plans plans, CaseActs acts, DeployedModels models, TeamNames names) {
        this.register = register;
        this.plans = plans;
        this.acts = acts;
        this.models = models;
        this.names = names;
    }

    static TeamViews.RowView row(TeamDecision decision) {
        return new TeamViews.RowView(decision.id(), decision.year(), decision.title(), decision.state(), decision.number(), decision.dated(),
            decision.changes(), decision.signedAt());
    }

    TeamViews.DetailView detail(TeamDecision decision, Actor reader) {
        Composition composition = register.compositionOf(decision.id());
        Named named = new Named(names.accounts(), names.units(composition.groups().stream().flatMap(group -> group.units().stream()).toList()));
        List<TeamDecision> all = register.ofPlan(decision.planId());
        return new TeamViews.DetailView(row(decision), decision.planId(), plans.titleOf(decision.planId()), names.person(decision.signedBy()),
            composition.teams().stream().map(team -> team(team, composition, named)).toList(), register.changes(decision).stream().map(this::change).toList(),
            requests(decision.id()), all.stream().filter(other -> !other.id().equals(decision.id()) && TeamAccess.mayRead(other, reader))
                .map(TeamPresenter::row).toList(),
            acts(decision.id()), models.progress("audit-team", decision.id()).orElse(null), can(decision, all, reader));
    }

    private static TeamViews.CanView can(TeamDecision decision, List<TeamDecision> all, Actor reader) {
        boolean keeps = TeamAccess.mayKeep(reader);
        boolean isSigned = decision.state() == TeamDecisionState.SIGNED;
        return new TeamViews.CanView(keeps && isSigned && all.stream().allMatch(other -> other.state().isEnded()),
            keeps && decision.changes() != null && !decision.state().isEnded());
    }

    /** Names that a whole composition needs, asked for once. */
    private record Named(Map<UUID, Account> accounts, Map<String, String> units) {
    }

    private TeamViews.TeamView team(Composition.Team team, Composition composition, Named named) {
        List<TeamViews.GroupView> groups = composition.groups().stream().filter(group -> group.team() == team.number())
            .map(group -> new TeamViews.GroupView(group.number(), names.person(group.head()), group.units().stream()
                .map(unit -> new TeamViews.UnitView(unit, named.units().getOrDefault(unit, unit))).toList())).toList();
        return new TeamViews.TeamView(team.number(), team.name(), names.unit(team.leadBody()), team.scope(),
            team.members().stream().map(member -> member(member, named)).toList(), groups);
    }

    private TeamViews.MemberView member(Composition.Member member, Named named) {
        String seat = names.text("seat." + member.seat());
        String discipline = member.discipline() == null ? null : names.text("inspection.discipline." + member.discipline());
        Account account = member.personId() == null ? null : named.accounts().get(member.personId());
        return member.personId() == null
            ? new TeamViews.MemberView(seat, member.group(), member.name(), member.post() + ", " + member.body(), discipline, false)
            : new TeamViews.MemberView(seat, member.group(), account == null ? names.person(member.personId()) : account.name(),
                account == null || account.post() == null ? "" : account.post(), discipline, true);
    }

    private TeamViews.ChangeView change(Composition.Change change) {
        Composition.Member member = change.member();
        return new TeamViews.ChangeView(names.text("team.change." + change.kind().name()), member.personId() == null ? member.name()
            : names.person(member.personId()), names.text("seat." + member.seat()));
    }

    private List<TeamViews.RequestView> requests(UUID id) {
        List<Nominations.Nomination> named = register.nominationsOf(id);
        return register.requestsOf(id).stream().map(request -> new TeamViews.RequestView(names.unit(request.body()), request.answered(), request.note(),
            named.stream().filter(one -> one.body().equals(request.body()))
                .map(one -> one.personId() == null ? one.name() : names.person(one.personId())).toList())).toList();
    }

    private List<TeamViews.ActView> acts(UUID id) {
        List<CaseActs.Act> done = acts.of(id);
        Set<UUID> people = new HashSet<>(done.stream().map(CaseActs.Act::by).toList());
        Map<UUID, String> peopleNames = names.people(people);
        return done.stream().map(act -> new TeamViews.ActView(names.text("act." + act.act()), peopleNames.getOrDefault(act.by(), ""), act.at(),
            act.facts())).toList();
    }
}
