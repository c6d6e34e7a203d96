package vn.paraudit.discipline.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.CaseSeats;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.Proposals;
import vn.paraudit.discipline.model.Rules;
import vn.paraudit.discipline.model.Subject;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;

/** Shows cases in the reader's language. */
@Component
class CasePresenter {

    private static final String HANDLING = "discipline.handling";
    private static final String PROCESS = "disciplinary-case";

    private final CaseRepository cases;
    private final CaseAccess access;
    private final Proposals proposals;
    private final Rules rules;
    private final Course course;
    private final Names names;

    CasePresenter(CaseRepository cases, CaseAccess access, Proposals proposals, Rules rules, Course course, Names names) {
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
        CaseViews.ProposalView screening = one.state().isUndecided() ? proposal(proposals.screening(one, null), "discipline.outcome.",
            "discipline.screening.") : null;
        CaseViews.ProposalView proposed = one.consequence() == null ? null : proposal(proposals.form(one), "discipline.form.", "");
        List<CaseViews.BallotView> ballots = cases.ballots(one.id()).stream()
            .map(ballot -> new CaseViews.BallotView(form(ballot.form()), ballot.votes())).toList();
        return new CaseViews.OutcomeView(screening, proposed, one.consequence() == null ? null : names.text("discipline.consequence."
            + one.consequence()), form(one.recommended()), ballots, form(one.decided()), one.effectiveOn(), one.decisionNumber(), one.servedOn(),
            course.complaintUntil(one, rules));
    }

    private CaseViews.ProposalView proposal(Proposals.Proposal said, String outcome, String reason) {
        return new CaseViews.ProposalView(names.text(outcome + said.outcome()), reason.isEmpty() ? said.reason() : names.text(reason + said.reason()),
            said.article(), said.confirmed());
    }

    private String form(String code) {
        return code == null ? null : names.text("discipline.form." + code);
    }

    private CaseViews.CanView can(DisciplinaryCase one, Actor reader) {
        boolean open = one.state() == CaseState.OPENED || one.state() == CaseState.DEFERRED;
        boolean extendable = one.state().isUndecided() && access.mayDecide(reader) && course.clock(one) != null && !course.clock(one).extended();
        return new CaseViews.CanView(open && access.mayPrepare(reader), extendable, one.state() == CaseState.DEFERRED
            && access.mayEnter(one.id(), reader), one.state() == CaseState.SERVED && access.mayEnter(one.id(), reader));
    }

    /** How far a case is. */
    @Component("courseOfCase")
    static class Course {

        private final LegalClocks clocks;
        private final Deadlines deadlines;
        private final CaseSeats seats;
        private final CaseActs acts;
        private final DeployedModels models;
        private final FindingRegister findings;

        Course(LegalClocks clocks, Deadlines deadlines, CaseSeats seats, CaseActs acts, DeployedModels models, FindingRegister findings) {
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
        LocalDate complaintUntil(DisciplinaryCase one, Rules rules) {
            if (one.state() != CaseState.SERVED) {
                return null;
            }
            String row = one.resolutionOn() == null ? "discipline.complaint-first" : rules.on(one.factOn()).isDismissal(one.decided())
                ? "discipline.complaint-second-dismissal" : "discipline.complaint-second";
            return deadlines.due(row, List.of(one.id()), one.servedOn()).map(DueDate::dueOn).orElse(null);
        }
    }

    /** Names and sentences. */
    @Component("caseNames")
    static class Names {

        private final Units units;
        private final Accounts accounts;
        private final Texts texts;

        Names(Units units, Accounts accounts, Texts texts) {
            this.units = units;
            this.accounts = accounts;
            this.texts = texts;
        }

        Map<String, String> units(Set<String> codes) {
            return units.namesOf(codes);
        }

        String text(String key) {
            return texts.get(key, Map.of());
        }

        List<CaseViews.SeatView> seats(List<CaseSeats.Seat> seats) {
            Map<UUID, String> known = accounts.namesOf(seats.stream().map(CaseSeats.Seat::personId).toList());
            return seats.stream().map(seat -> new CaseViews.SeatView(text("seat." + seat.seat()), known.getOrDefault(seat.personId(), ""),
                seat.represents() == null ? null : text("discipline.represents." + seat.represents()))).toList();
        }

        List<CaseViews.ActView> acts(List<CaseActs.Act> acts) {
            Map<UUID, String> known = accounts.namesOf(new HashSet<>(acts.stream().map(CaseActs.Act::by).toList()));
            return acts.stream().map(act -> new CaseViews.ActView(text("act." + act.act()), known.getOrDefault(act.by(), ""), act.at())).toList();
        }
    }
}
