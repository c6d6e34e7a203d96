package vn.paraudit.discipline.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.Assessment;
import vn.paraudit.discipline.model.Basis;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.FormRule;
import vn.paraudit.discipline.model.Proposals;
import vn.paraudit.discipline.model.Subject;
import vn.paraudit.discipline.process.JoiningDesk;
import vn.paraudit.engine.TableFailure;
import vn.paraudit.security.Actor;

/** Shows cases in the reader's language. */
@Component
class CasePresenter {


    private final CaseRepository cases;
    private final CaseAccess access;
    private final Proposals proposals;
    private final CaseLaw law;
    private final CourseOfCase course;
    private final CourseViews facts;
    private final CaseNames names;
    private final ComplaintViews complaints;

    CasePresenter(CaseRepository cases, CaseAccess access, Proposals proposals, CaseLaw law, CourseOfCase course, CourseViews facts,
            CaseNames names, ComplaintViews complaints) {
        this.cases = cases;
        this.access = access;
        this.proposals = proposals;
        this.law = law;
        this.course = course;
        this.facts = facts;
        this.names = names;
        this.complaints = complaints;
    }

    List<CaseViews.RowView> rows(List<DisciplinaryCase> found) {
        Set<String> codes = new HashSet<>(found.stream().map(DisciplinaryCase::unitCode).toList());
        Map<String, String> unitNames = names.units(codes);
        return found.stream().map(one -> new CaseViews.RowView(one.id(), one.code(), one.unitCode(), unitNames.get(one.unitCode()),
            one.personName(), one.post(), one.state(), one.state().isUndecided() ? course.clock(one) : null, form(one.decided()), one.openedAt()))
            .toList();
    }

    CaseViews.DetailView detail(DisciplinaryCase one, Actor reader) {
        Subject subject = new Subject(one.unitCode(), one.personId(), one.personName(), one.post(), one.subjectType(), one.leader(), one.facts(),
            one.factOn(), one.detectedOn(), one.specialGround(), one.priorForm(), one.noLimitation(), one.circumstance(), one.proceedAnyway(), law.assessment(one));
        return new CaseViews.DetailView(rows(List.of(one)).get(0), subject, one.findingId(), course.findingCode(one), names.seats(course.seats(one)),
            outcome(one), facts.of(one.id()), complaints.of(one.id()), names.acts(course.acts(one)), course.progress(one), one.revision(), can(one, reader), words(one));
    }

    /** Words for the codes of the subject and of what is known for the choice of law and form. */
    private Map<String, String> words(DisciplinaryCase one) {
        Assessment known = law.assessment(one);
        return Map.of("subjectType", names.text("discipline.subject." + one.subjectType()), "circumstance", word("discipline.ground.", one.circumstance()),
            "specialGround", word("discipline.special.", one.specialGround()), "priorForm", word("discipline.form.", one.priorForm()), "servingForm",
            word("discipline.form.", known.servingForm()), "regime", word("discipline.regime.", known.regime()), "waste", word("discipline.waste.",
                known.waste() == null ? null : known.waste().act()), "mitigating", words(known.mitigating()), "aggravating", words(known.aggravating()));
    }

    private String word(String family, @Nullable String code) {
        return code == null ? "" : names.text(family + code);
    }

    private String words(List<String> circumstances) {
        return circumstances.stream().map(code -> names.text("discipline.circumstance." + code)).collect(Collectors.joining("; "));
    }

    private CaseViews.OutcomeView outcome(DisciplinaryCase one) {
        boolean undecided = one.state().isUndecided();
        CaseViews.ProposalView screening = undecided ? safely(() -> screening(proposals.screening(one, null))) : null;
        List<CaseViews.LimitationView> limitations = undecided ? Proposals.IN_QUESTION.stream().map(form -> limitation(one, form))
            .filter(Objects::nonNull).toList() : List.of();
        List<CaseViews.ProposalView> proposed = one.consequence() == null ? List.of() : proposed(one);
        List<CaseViews.BallotView> ballots = cases.ballots(one.id()).stream()
            .map(ballot -> new CaseViews.BallotView(form(ballot.form()), ballot.votes())).toList();
        return new CaseViews.OutcomeView(screening, limitations, proposed.isEmpty() ? null : proposed.get(0), proposed.stream().skip(1).toList(),
            one.consequence() == null ? null : names.text("discipline.consequence." + one.consequence()), form(one.recommended()), ballots,
            form(one.decided()), one.effectiveOn(), one.decisionNumber(), one.servedOn(), course.complaintUntil(one, law), facts.effectUntil(one.id()));
    }

    private CaseViews.@Nullable LimitationView limitation(DisciplinaryCase one, String form) {
        try {
            Proposals.Screening said = proposals.screening(one, form);
            return new CaseViews.LimitationView(names.text("discipline.in-question." + form), said.endsOn(), screening(said));
        } catch (TableFailure broken) {
            return null;
        }
    }

    private CaseViews.ProposalView screening(Proposals.Screening said) {
        return view(names.text("discipline.outcome." + said.outcome()), names.reason(said.reason()), said.basis(), null);
    }

    /** What is proposed, then what each regime in question comes to. */
    private List<CaseViews.ProposalView> proposed(DisciplinaryCase one) {
        try {
            FormRule.Proposal said = proposals.form(one);
            return Stream.concat(Stream.of(said.result()), said.compared().stream()).map(result -> {
                String step = result.step() == null ? "" : "; " + names.text("discipline.step." + result.step());
                return view(form(result.form()), names.reason(result.reason()) + step, result.basis(), names.text("discipline.regime." + result.regime()));
            }).toList();
        } catch (TableFailure broken) {
            return List.of(broken(broken));
        }
    }

    private CaseViews.ProposalView view(String outcome, String reason, Basis basis, @Nullable String regime) {
        return new CaseViews.ProposalView(outcome, reason, basis.article(), basis.confirmed(), names.text("discipline.source." + basis.source()),
            basis.seenOn(), regime);
    }

    /** A case can be read although a table is broken; what is wrong with the table stands where its proposal would. */
    private CaseViews.ProposalView safely(Supplier<CaseViews.ProposalView> table) {
        try {
            return table.get();
        } catch (TableFailure broken) {
            return broken(broken);
        }
    }

    private CaseViews.ProposalView broken(TableFailure table) {
        return new CaseViews.ProposalView("", names.problem(table), "", false, "", "", null);
    }

    private String form(String code) {
        return code == null ? null : names.text("discipline.form." + code);
    }

    private CaseViews.CanView can(DisciplinaryCase one, Actor reader) {
        boolean open = one.state() == CaseState.OPENED || one.state() == CaseState.DEFERRED;
        boolean extendable = one.state().isUndecided() && access.mayDecide(one, reader) && course.clock(one) != null && !course.clock(one).extended();
        boolean paused = one.state().isUndecided() && course.clock(one) != null && course.clock(one).paused();
        return new CaseViews.CanView(open && access.mayPrepare(one, reader), JoiningDesk.isOpenAt(one.state()) && access.mayPrepare(one, reader),
            one.state().isUndecided() && !paused && access.mayEnter(one, reader), extendable, (one.state() == CaseState.DEFERRED || paused)
            && access.mayEnter(one, reader), one.state() == CaseState.SERVED && access.mayEnter(one, reader),
            one.state() == CaseState.SERVED && complaints.isOpen(one.id()) && access.mayEnter(one, reader));
    }
}
