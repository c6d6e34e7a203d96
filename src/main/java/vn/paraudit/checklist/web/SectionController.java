package vn.paraudit.checklist.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.checklist.SheetAccess;
import vn.paraudit.checklist.model.Answer;
import vn.paraudit.checklist.model.Answers;
import vn.paraudit.checklist.model.Criterion;
import vn.paraudit.checklist.model.SectionCriteria;
import vn.paraudit.checklist.model.SectionDesk;
import vn.paraudit.organization.SourceKind;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;

/** The sections of checklists: what they ask and what was answered. */
@RestController
class SectionController {

    /** An answer; one that is not complete is kept and does not count as answered. */
    record AnswerView(
        Answer value, @Nullable String note, @Nullable BigDecimal points, boolean complete, int revision, Instant answeredAt) {
    }

    /**
     * A criterion.
     *
     * @param dutySource  how much is known of the duty's basis
     * @param bandSource  how much is known of where the scoring comes from
     * @param lookedAt    day on which both were last looked at
     * @param confirmed   whether both were read in a text
     */
    record CriterionView(
        String code, String text, String evidence, String legalBasis, String answerType, BigDecimal maxScore, String unit,
        SourceKind dutySource, SourceKind bandSource, @Nullable LocalDate lookedAt, boolean confirmed, List<String> violations,
        @Nullable AnswerView answer, @Nullable AnswerView self) {
    }

    record SectionView(Checklists.Section section, SheetAccess.Right right, Checklists.Progress progress, List<CriterionView> criteria) {
    }

    record SheetSectionView(Checklists.Section section, SheetAccess.Right right, Checklists.Progress progress, Checklists.Progress self,
        Checklists.Score score) {
    }

    record SheetView(List<SheetSectionView> sections, Checklists.Score score) {
    }

    record AnswerBody(Answer value, String note, Integer revision) {
    }

    private final Checklists checklists;
    private final SectionCriteria criteria;
    private final Answers answers;
    private final SheetAccess access;
    private final SectionDesk desk;
    private final CurrentUser currentUser;
    private final Texts texts;

    SectionController(Checklists checklists, SectionCriteria criteria, Answers answers, SheetAccess access, SectionDesk desk,
            CurrentUser currentUser, Texts texts) {
        this.checklists = checklists;
        this.criteria = criteria;
        this.answers = answers;
        this.access = access;
        this.desk = desk;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** The sections of a subject's sheet with their progress, and its score. */
    @GetMapping("/api/sheets/{subjectId}")
    @Transactional(readOnly = true)
    SheetView sheet(@PathVariable UUID subjectId) {
        Actor actor = currentUser.get();
        if (!access.mayRead(subjectId, actor)) {
            throw new NotFound("sheet");
        }
        List<SheetSectionView> sections = checklists.sections(subjectId).stream().map(section -> new SheetSectionView(section,
            access.rightTo(subjectId, section.id(), actor), checklists.progress(section.id(), false),
            checklists.progress(section.id(), true), checklists.sectionScore(section.id()))).toList();
        return new SheetView(sections, checklists.score(subjectId));
    }

    @GetMapping("/api/sections/{id}")
    @Transactional(readOnly = true)
    SectionView section(@PathVariable String id) {
        Checklists.Section section = find(id);
        SheetAccess.Right right = desk.rightTo(section, currentUser.get());
        Map<String, Answers.Stored> verified = answers.of(section.id(), false);
        Map<String, Answers.Stored> self = answers.of(section.id(), true);
        List<CriterionView> views = criteria.of(section.id()).stream()
            .map(criterion -> view(criterion, verified.get(criterion.code()), self.get(criterion.code()))).toList();
        return new SectionView(section, right, checklists.progress(section.id(), right == SheetAccess.Right.SELF), views);
    }

    /** Writes the answer of whoever is asked: the unit's own, or the team's. */
    @PutMapping("/api/sections/{id}/answers/{code}")
    @IdempotentByKey
    @Transactional
    AnswerView answer(@PathVariable String id, @PathVariable String code, @RequestBody AnswerBody body) {
        return view(desk.answer(find(id).id(), code, body.value(), body.note(), body.revision(), currentUser.get()));
    }

    private Checklists.Section find(String id) {
        return Ids.parse(id).flatMap(checklists::section).orElseThrow(() -> new NotFound("section"));
    }

    private CriterionView view(Criterion criterion, Answers.Stored verified, Answers.Stored self) {
        boolean english = Texts.isReaderEnglish();
        return new CriterionView(criterion.code(), english ? criterion.textEn() : criterion.text(),
            english ? criterion.evidenceEn() : criterion.evidence(), criterion.legalBasis(), criterion.answerType(), criterion.maxScore(),
            countedIn(criterion), criterion.dutySource(), criterion.bandSource(), criterion.lookedAt(), criterion.isConfirmed(),
            criterion.violations(), view(verified), view(self));
    }

    /** What a number counts, in words where the library has a word for it and not a sign like {@code %}. */
    private String countedIn(Criterion criterion) {
        String unit = criterion.scoring().path("unit").asString("");
        String key = "checklist.unit." + unit.replace('/', '-');
        return texts.has(key) ? texts.get(key, Map.of()) : unit;
    }

    private static AnswerView view(Answers.Stored stored) {
        return stored == null ? null : new AnswerView(stored.value(), stored.note(), stored.points(), stored.complete(), stored.revision(),
            stored.answeredAt());
    }
}
