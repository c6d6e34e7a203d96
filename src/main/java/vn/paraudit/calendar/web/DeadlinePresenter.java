package vn.paraudit.calendar.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.model.CalendarTables;
import vn.paraudit.calendar.model.DeadlineDesk;
import vn.paraudit.calendar.model.DeadlineProposal;
import vn.paraudit.calendar.model.DeadlineProposals;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Texts;

/** Puts deadlines into words. */
@Component
class DeadlinePresenter {

    private final CalendarTables tables;
    private final DeadlineProposals proposals;
    private final DeadlineDesk desk;
    private final Texts texts;

    DeadlinePresenter(CalendarTables tables, DeadlineProposals proposals, DeadlineDesk desk, Texts texts) {
        this.tables = tables;
        this.proposals = proposals;
        this.desk = desk;
        this.texts = texts;
    }

    DeadlineViews.DeadlineView view(CalendarTables.Rule rule) {
        return new DeadlineViews.DeadlineView(rule.key(), rule.name(), rule.nameEn(), rule.fromEvent(), event(rule.fromEvent()), rule.amount(),
            rule.unit(), rule.endRule(), rule.legal(), rule.confirmed(), Texts.isReaderEnglish() ? rule.sourceEn() : rule.source(), rule.kind(), rule.own(),
            rule.validFrom());
    }

    private String event(String event) {
        String key = "deadline.event." + event.replace(' ', '-');
        return texts.has(key) ? texts.get(key, Map.of()) : event;
    }

    List<DeadlineViews.EventView> events(List<CalendarTables.Rule> rules) {
        return rules.stream().map(CalendarTables.Rule::fromEvent).distinct().map(event -> new DeadlineViews.EventView(event, event(event)))
            .sorted(Comparator.comparing(DeadlineViews.EventView::name)).toList();
    }

    DeadlineViews.DeadlineDetailView detail(String key) {
        Map<LocalDate, CalendarTables.Release> releases = tables.releases(key).stream()
            .collect(Collectors.toMap(CalendarTables.Release::inForceOn, Function.identity(), (one, other) -> other));
        List<DeadlineViews.VersionView> versions = tables.versions(key).stream().map(rule -> version(rule, releases.get(rule.validFrom()))).toList();
        Optional<DeadlineProposal> proposal = proposals.newest(key);
        if (versions.isEmpty() && proposal.isEmpty()) {
            throw new NotFound("deadline");
        }
        return new DeadlineViews.DeadlineDetailView(key, versions, proposal.filter(newest -> newest.state() == DeadlineProposal.State.OPEN
            || newest.state() == DeadlineProposal.State.RETURNED).map(this::view).orElse(null));
    }

    private DeadlineViews.VersionView version(CalendarTables.Rule rule, CalendarTables.Release release) {
        return !rule.own() || release == null ? new DeadlineViews.VersionView(view(rule), null, null, null, null)
            : new DeadlineViews.VersionView(view(rule), release.proposedByName(), release.decidedByName(), release.decidedAt().toInstant(),
                release.reason());
    }

    DeadlineViews.ProposalView view(DeadlineProposal proposal) {
        DeadlineProposal.Terms terms = proposal.terms();
        return new DeadlineViews.ProposalView(proposal.id(), proposal.key(), terms.name(), terms.nameEn(), terms.fromEvent(),
            event(terms.fromEvent()), terms.amount(), terms.unit(), terms.endRule(), terms.confirmed(), terms.source(), terms.validFrom(),
            proposal.reason(), proposal.state().name(), proposal.proposedByName(), proposal.proposedAt(), proposal.decidedByName(),
            proposal.remark(), desk.mayRelease(proposal));
    }
}
