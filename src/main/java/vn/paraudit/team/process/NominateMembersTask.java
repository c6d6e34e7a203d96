package vn.paraudit.team.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.team.model.Nominations;
import vn.paraudit.team.model.TeamWork;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** Whom a body sends into the team; one that stays silent until the deadline is told to whoever decides. */
@Component
class NominateMembersTask extends TeamTask {

    /** What {@code nominate-members.form} asks. */
    record Submission(@Nullable List<PersonRow> people, @Nullable String note) {
    }

    record PersonRow(@Nullable UUID person, @Nullable String name, @Nullable String post, @Nullable String discipline) {

        boolean isEmpty() {
            return person == null && (name == null || name.isBlank());
        }
    }

    private final TeamWork work;
    private final TeamForms forms;
    private final Submissions submissions;
    private final CaseActs acts;

    NominateMembersTask(TeamWork work, TeamForms forms, Submissions submissions, CaseActs acts) {
        super(TeamProcess.NOMINATE_MEMBERS);
        this.work = work;
        this.forms = forms;
        this.submissions = submissions;
        this.acts = acts;
    }

    private static String bodyOf(WorkItem item) {
        return item.text(TeamProcess.UNIT_CODE).orElseThrow(() -> new NotFound("unit"));
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.nomination(item.caseId(), bodyOf(item));
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission answer = submissions.read(data, Submission.class);
        List<Nominations.Nomination> people = people(bodyOf(item), answer.people() == null ? List.of() : answer.people());
        if (people.isEmpty() && (answer.note() == null || answer.note().isBlank())) {
            throw RuleViolation.ofFields("form-refused", List.of(new FieldError("note", "nobody-without-reason")));
        }
        work.nominate(item.caseId(), bodyOf(item), people, answer.note(), by);
        acts.add(item.caseId(), "members-nominated", data, by);
        return Map.of();
    }

    private static List<Nominations.Nomination> people(String body, List<PersonRow> rows) {
        List<Nominations.Nomination> people = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            PersonRow row = rows.get(index);
            if (row.person() == null && !row.isEmpty() && (row.post() == null || row.post().isBlank())) {
                throw RuleViolation.ofFields("form-refused", List.of(new FieldError("people[" + index + "].post", "outsider-incomplete")));
            }
            if (!row.isEmpty()) {
                people.add(row.person() != null ? new Nominations.Nomination(body, row.person(), null, null, row.discipline())
                    : new Nominations.Nomination(body, null, row.name().strip(), row.post().strip(), row.discipline()));
            }
        }
        return people;
    }
}
