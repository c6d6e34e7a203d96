package vn.paraudit.discipline.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.model.Complaint;
import vn.paraudit.discipline.model.ComplaintState;
import vn.paraudit.discipline.model.Complaints;

/** Shows the complaints of a case: where each stands, how many days are left, its papers, who has it. */
@Component
class ComplaintViews {

    private static final String ACCEPTANCE = "discipline.complaint-acceptance";
    private static final String SETTLEMENT = "discipline.complaint-settlement";
    private static final int SECOND = 2;
    private static final String WORDS = "discipline.complaint.";

    private final Complaints complaints;
    private final LegalClocks clocks;
    private final Deadlines deadlines;
    private final CaseNames names;

    ComplaintViews(Complaints complaints, LegalClocks clocks, Deadlines deadlines, CaseNames names) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.names = names;
    }

    /** Whether a complaint of the case runs. */
    boolean isOpen(UUID caseId) {
        return complaints.last(caseId).map(Complaint::state).filter(ComplaintState::isOpen).isPresent();
    }

    List<CaseViews.ComplaintView> of(UUID caseId) {
        return complaints.of(caseId).stream().map(one -> view(caseId, one)).toList();
    }

    private CaseViews.ComplaintView view(UUID caseId, Complaints.Known one) {
        boolean open = one.state().isOpen();
        boolean received = one.state() == ComplaintState.RECEIVED;
        String row = received ? ACCEPTANCE : one.round() == SECOND ? SETTLEMENT + "-second" : SETTLEMENT;
        LegalClocks.Clock clock = open && !received ? clocks.read(caseId, row).orElse(null) : null;
        LocalDate due = !open ? null : clock != null ? clock.dueOn() : deadlines.due(row, List.of(caseId), one.receivedOn()).map(DueDate::dueOn).orElse(null);
        return new CaseViews.ComplaintView(one.round(), one.state().name(), names.text(WORDS + "state." + one.state()), one.receivedOn(), one.writtenOn(),
            one.text(), one.answeredOn(), one.refusal(), one.complexGround(), clock, due, due == null ? null
                : deadlines.basisOf(row, one.receivedOn(), LocaleContextHolder.getLocale()).orElse(null), papers(caseId, one), open ? names.text(WORDS + "holder." + one.state()) : null,
            one.paused(), open);
    }

    private List<String> papers(UUID caseId, Complaints.Known one) {
        List<String> papers = new ArrayList<>();
        if (one.answeredOn() != null) {
            papers.add(paper("notice", one.answeredOn(), one.noticeNumber()));
        }
        complaints.verification(caseId, one.round()).ifPresent(said -> {
            papers.add(paper("report", said.verifiedOn(), null));
            if (said.adviceOn() != null) {
                papers.add(paper("council", said.adviceOn(), null));
            }
        });
        complaints.dialogue(caseId, one.round()).ifPresent(held -> papers.add(paper("minutes", held.heldOn(), null)));
        if (one.resolvedOn() != null) {
            papers.add(paper("settlement." + one.outcome(), one.resolvedOn(), one.number()));
        }
        if (one.newNumber() != null) {
            papers.add(paper("new-decision", one.resolvedOn(), one.newNumber()));
        }
        if (one.endedOn() != null) {
            papers.add(paper("end", one.endedOn(), null));
        }
        return papers;
    }

    private String paper(String kind, LocalDate on, @Nullable String number) {
        return names.text(WORDS + "paper." + kind, Map.of("day", on, "number", number == null ? "" : number)).strip();
    }
}
