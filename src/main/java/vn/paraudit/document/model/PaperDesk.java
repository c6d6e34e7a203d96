package vn.paraudit.document.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.document.PaperNumbers;
import vn.paraudit.document.PaperSubjects;
import vn.paraudit.document.PaperSubjects.Numbered;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;

/** What people do with papers after they are signed, as the current user, whose right it asks of whoever owns the subject. */
@Service
@Transactional
public class PaperDesk implements PaperNumbers {

    private static final int AT_A_SITTING = 200;

    private final Papers papers;
    private final OwnSeries series;
    private final Map<String, PaperSubjects> subjects;
    private final CurrentUser currentUser;
    private final TimeSource time;

    PaperDesk(Papers papers, OwnSeries series, List<PaperSubjects> subjects, CurrentUser currentUser, TimeSource time) {
        this.papers = papers;
        this.series = series;
        this.subjects = subjects.stream().collect(Collectors.toMap(PaperSubjects::subjectType, Function.identity()));
        this.currentUser = currentUser;
        this.time = time;
    }

    /** Papers of a subject, as they were signed; none where the current user may not know of it. */
    @Transactional(readOnly = true)
    public List<Paper> of(String subjectType, UUID subjectId) {
        PaperSubjects subject = subjects.get(subjectType);
        return subject == null || !subject.mayRead(subjectId, currentUser.get()) ? List.of() : papers.of(subjectType, subjectId);
    }

    public boolean mayRead(Paper paper) {
        return subjectOf(paper).mayRead(paper.draft().subjectId(), currentUser.get());
    }

    public boolean mayNumber(Paper paper) {
        return subjectOf(paper).mayNumber(paper.draft().subjectId(), currentUser.get());
    }

    /** Role of those who enter the number of a paper. */
    public String keeperOf(Paper paper) {
        return subjectOf(paper).keeper();
    }

    public String pathOf(Paper paper) {
        return subjectOf(paper).path(paper.draft().subjectId());
    }

    /** The next number of the body's own series for a paper that has none; nothing where the records office gives it. */
    @Transactional(readOnly = true)
    public Optional<String> proposed(Paper paper) {
        LocalDate today = time.today();
        return paper.number() != null || !series.isOn(paper.draft().issuer(), today) ? Optional.empty()
            : Optional.of(new PaperNumber(series.last(paper.draft().issuer(), paper.draft().type(), today.getYear()) + 1,
                Paper.usualSymbol(paper.draft().type(), paper.draft().issuer())).text());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return papers.unnumbered(AT_A_SITTING).stream().filter(paper -> mayRead(paper) && mayNumber(paper)).map(paper -> new Waiting(paper.id(),
            paper.draft().issuer(), paper.signedOn(), series.last(paper.draft().issuer(), paper.draft().type(), paper.signedOn().getYear()))).toList();
    }

    @Override
    public void enterNumber(UUID paperId, @Nullable String number, @Nullable LocalDate dated, @Nullable String reason) {
        Actor by = currentUser.get();
        Paper paper = papers.find(paperId).filter(this::mayRead).orElseThrow(() -> new NotFound("paper"));
        PaperSubjects subject = subjectOf(paper);
        UUID subjectId = paper.draft().subjectId();
        if (!subject.mayNumber(subjectId, by)) {
            throw new Forbidden("paper-keeper-needed", Map.of());
        }
        Paper numbered = paper.numbered(number, dated, time.today(), reason);
        if (paper.says(numbered.number(), numbered.issuedOn())) {
            return;
        }
        papers.number(paper, numbered);
        subject.numbered(subjectId, new Numbered(paperId, paper.draft().type(), paper.number() == null ? null : paper.number().text(),
            numbered.number().text(), numbered.issuedOn(), paper.number() == null ? null : reason.strip()));
    }

    private PaperSubjects subjectOf(Paper paper) {
        return subjects.get(paper.draft().subjectType());
    }
}
