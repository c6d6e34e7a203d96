package vn.paraudit.checklist.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.checklist.SectionAnswers;
import vn.paraudit.platform.NotFound;
import vn.paraudit.security.Actor;

@Service
@Transactional
class GivenAnswers implements SectionAnswers {

    private final Checklists checklists;
    private final SectionCriteria criteria;
    private final Answers answers;
    private final SectionDesk desk;

    GivenAnswers(Checklists checklists, SectionCriteria criteria, Answers answers, SectionDesk desk) {
        this.checklists = checklists;
        this.criteria = criteria;
        this.answers = answers;
        this.desk = desk;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Question> questions(UUID sectionId) {
        return criteria.of(sectionId).stream().map(one -> new Question(one.code(), one.answerType(), one.lessIsBetter())).toList();
    }

    @Override
    public void give(UUID sectionId, boolean self, List<Given> given, Actor by) {
        Checklists.Section section = checklists.section(sectionId).orElseThrow(() -> new NotFound("section"));
        desk.require(section, self, by);
        Map<String, Criterion> asked = criteria.of(sectionId).stream().collect(Collectors.toMap(Criterion::code, Function.identity()));
        answers.putFirst(section, self, given.stream().map(one -> first(asked.get(one.criterion()), one)).toList(), by);
    }

    private static Answers.First first(Criterion criterion, Given given) {
        if (criterion == null) {
            throw new NotFound("criterion");
        }
        return new Answers.First(criterion,
            new Answer(given.choice(), given.number(), given.numerator(), given.denominator(), given.due(), given.actual(), null));
    }
}
