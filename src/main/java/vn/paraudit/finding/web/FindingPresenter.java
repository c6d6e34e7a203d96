package vn.paraudit.finding.web;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.FindingRegister.Responsible;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.InspectedUnits;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingAccess;
import vn.paraudit.finding.model.FindingLists;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.finding.model.Violations;
import vn.paraudit.organization.SourceKind;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Actor;

/** Shows findings in the reader's language. */
@Component
class FindingPresenter {

    private static final Collator VIETNAMESE = Collator.getInstance(Texts.VIETNAMESE);

    private final FindingRepository findings;
    private final Violations violations;
    private final FindingAccess access;
    private final InspectedUnits inspections;
    private final CourseOfRemedy course;
    private final FindingNames names;

    FindingPresenter(FindingRepository findings, Violations violations, FindingAccess access, InspectedUnits inspections,
            CourseOfRemedy course, FindingNames names) {
        this.findings = findings;
        this.violations = violations;
        this.access = access;
        this.inspections = inspections;
        this.course = course;
        this.names = names;
    }

    LocalDate today() {
        return course.today();
    }

    /** What a query looks for today. */
    FindingLists.Filter filter(FindingQuery query) {
        return query.filter(inspections, today());
    }

    List<FindingViews.RowView> rows(List<Finding> found) {
        Set<String> codes = new HashSet<>(found.stream().map(Finding::unitCode).toList());
        Map<String, String> unitNames = names.units(codes);
        Map<UUID, List<String>> steps = course.steps(found);
        return found.stream().map(finding -> new FindingViews.RowView(finding.id(), finding.code(), finding.inspectionId(), finding.unitCode(),
            unitNames.get(finding.unitCode()), finding.criterion(), finding.violation(), violations.nameOf(finding.violation(), finding.occurredOn()),
            finding.description(), finding.severity(), finding.state(), finding.dueOn(), course.daysLeft(finding), finding.isOverdue(today()), finding.detectedOn(),
            steps.containsKey(finding.id()) ? String.join(", ", steps.get(finding.id())) : null))
            .toList();
    }

    FindingViews.ChoicesView choices(List<UUID> responsible) {
        List<FindingViews.ChoiceView> areas = names.areas();
        return new FindingViews.ChoicesView(areas, names.people(responsible).entrySet().stream()
            .map(person -> new FindingViews.ChoiceView(person.getKey().toString(), person.getValue()))
            .sorted(Comparator.comparing(FindingViews.ChoiceView::name, VIETNAMESE)).toList());
    }

    /** Those who answer for each of these, by post and name in one line. */
    Map<UUID, String> responsible(List<Finding> found) {
        Map<UUID, List<Responsible>> responsible = findings.responsibleFor(found.stream().map(Finding::id).toList());
        Map<UUID, String> known = names.people(responsible.values().stream().flatMap(List::stream).map(Responsible::personId)
            .filter(Objects::nonNull).distinct().toList());
        Map<UUID, String> lines = new HashMap<>();
        responsible.forEach((id, all) -> lines.put(id, all.stream()
            .map(one -> one.personId() == null ? one.post() : one.post() + " " + known.getOrDefault(one.personId(), ""))
            .collect(Collectors.joining("; "))));
        return lines;
    }

    /** What a violation rests on, and how much is known of that. */
    record Basis(String text, SourceKind source) {
    }

    /** What each finding rests on by the catalogue of the day on which it occurred. */
    Map<UUID, Basis> bases(List<Finding> found) {
        Map<UUID, Basis> bases = new HashMap<>();
        found.forEach(finding -> bases.put(finding.id(), violations.find(finding.violation(), finding.occurredOn())
            .map(violation -> new Basis(violation.legalBasis(), violation.source())).orElse(new Basis("", SourceKind.OPEN))));
        return bases;
    }

    FindingViews.DetailView detail(Finding finding, Actor reader) {
        List<Responsible> responsible = findings.responsible(finding.id());
        String inspection = inspections.find(finding.inspectionId()).map(InspectedUnits.Inspected::title).orElse("");
        return new FindingViews.DetailView(rows(List.of(finding)).get(0), inspection, facts(finding), names.responsible(responsible),
            finding.opinionReason(), finding.opinionProof(), new FindingViews.RemedyView(finding.requirement(), finding.concludedOn(),
            finding.reportedOn(), finding.closedOn(), finding.referredTo(), finding.endReason(), ref(finding.movedFrom()),
            course.remedyOf(finding).orElse(null)),
            names.acts(course.acts(finding)), course.progress(finding).orElse(null), finding.revision(), can(finding, reader));
    }

    private FindingViews.FactsView facts(Finding finding) {
        Optional<Violations.Violation> violation = violations.find(finding.violation(), finding.occurredOn());
        return new FindingViews.FactsView(finding.sectionId(), finding.numerator(), finding.denominator(), finding.ratio(),
            finding.cases(), finding.occurredOn(), finding.proposed(), names.text("finding.rule." + finding.severityRule()),
            finding.severityReason(), ref(finding.repeatOf()), findings.circumstances(finding.id()).orElse(null),
            violation.map(Violations.Violation::legalBasis).orElse(""),
            violation.map(Violations.Violation::source).orElse(SourceKind.OPEN), violation.map(Violations.Violation::lookedAt).orElse(null),
            violation.map(known -> names.text("finding.track." + known.track())).orElse(""),
            violation.filter(known -> known.source().isConfirmed()).isPresent(),
            violation.map(known -> known.escalationFor(LocaleContextHolder.getLocale())).orElse(""));
    }

    private FindingViews.RefView ref(UUID id) {
        return id == null ? null : findings.find(id).map(other -> new FindingViews.RefView(other.id(), other.code())).orElse(null);
    }

    private FindingViews.CanView can(Finding finding, Actor reader) {
        boolean decides = access.isSigner(finding, reader) && (finding.state().isInRemedy() || finding.state() == FindingState.VERIFIED);
        return new FindingViews.CanView(access.mayChange(finding, reader), access.isOfUnit(finding, reader) && course.mayBeExtended(finding),
            decides, access.mayProve(finding, reader));
    }
}
