package vn.paraudit.discipline.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.Proposals;
import vn.paraudit.discipline.model.Rules;
import vn.paraudit.discipline.model.Subject;
import vn.paraudit.engine.TableFailure;
import vn.paraudit.security.Actor;

/** Shows cases in the reader's language. */
@Component
class CasePresenter {


    private final CaseRepository cases;
    private final CaseAccess access;
    private final Proposals proposals;
    private final Rules rules;
    private final CourseOfCase course;
    private final CaseNames names;

    CasePresenter(CaseRepository cases, CaseAccess access, Proposals proposals, Rules rules, CourseOfCase course, CaseNames names) {
        this.cases = cases;
        this.access = access;
        this.proposals = proposals;
        this.rules = rules;
        this.course = course;
        this.names = names;
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
            one.factOn(), one.detectedOn(), one.specialGround(), one.priorForm(), one.noLimitation(), one.circumstance(), one.proceedAnyway());
        return new CaseViews.DetailView(rows(List.of(one)).get(0), subject, one.findingId(), course.findingCode(one), names.seats(course.seats(one)),
            outcome(one), names.acts(course.acts(one)), course.progress(one), one.revision(), can(one, reader), words(one));
    }

    /** Words for the codes of the subject. */
    private Map<String, String> words(DisciplinaryCase one) {
        return Map.of("subjectType", names.text("discipline.subject." + one.subjectType()), "circumstance", one.circumstance() == null ? ""
            : names.text("discipline.ground." + one.circumstance()), "specialGround", one.specialGround() == null ? ""
            : names.text("discipline.special." + one.specialGround()), "priorForm", one.priorForm() == null ? "" : form(one.priorForm()));
    }

    private CaseViews.OutcomeView outcome(DisciplinaryCase one) {
        CaseViews.ProposalView screening = one.state().isUndecided() ? proposal(() -> proposals.screening(one, null),
            "discipline.outcome.") : null;
        CaseViews.ProposalView proposed = one.consequence() == null ? null : proposal(() -> proposals.form(one), "discipline.form.");
        List<CaseViews.BallotView> ballots = cases.ballots(one.id()).stream()
            .map(ballot -> new CaseViews.BallotView(form(ballot.form()), ballot.votes())).toList();
        return new CaseViews.OutcomeView(screening, proposed, one.consequence() == null ? null : names.text("discipline.consequence."
            + one.consequence()), form(one.recommended()), ballots, form(one.decided()), one.effectiveOn(), one.decisionNumber(), one.servedOn(),
            course.complaintUntil(one, rules));
    }

    /** A case can be read although a table is broken; what is wrong with the table stands where its proposal would. */
    private CaseViews.ProposalView proposal(Supplier<Proposals.Proposal> table, String outcome) {
        Proposals.Proposal said;
        try {
            said = table.get();
        } catch (TableFailure broken) {
            return new CaseViews.ProposalView("", names.problem(broken), "", false);
        }
        return new CaseViews.ProposalView(names.text(outcome + said.outcome()), names.reason(said.reason()),
            said.article(), said.confirmed());
    }

    private String form(String code) {
        return code == null ? null : names.text("discipline.form." + code);
    }

    private CaseViews.CanView can(DisciplinaryCase one, Actor reader) {
        boolean open = one.state() == CaseState.OPENED || one.state() == CaseState.DEFERRED;
        boolean extendable = one.state().isUndecided() && access.mayDecide(one, reader) && course.clock(one) != null && !course.clock(one).extended();
        return new CaseViews.CanView(open && access.mayPrepare(one, reader), extendable, one.state() == CaseState.DEFERRED
            && access.mayEnter(one, reader), one.state() == CaseState.SERVED && access.mayEnter(one, reader));
    }
}
