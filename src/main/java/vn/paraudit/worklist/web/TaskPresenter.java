package vn.paraudit.worklist.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.form.FormSchema;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.model.CaseDirectories;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;
import vn.paraudit.worklist.process.TaskForms;
import vn.paraudit.worklist.process.TaskRights;

/** Turns rows of the inbox into what the screen shows, in the reader's language. */
@Component
class TaskPresenter {

    private static final int HISTORY_LENGTH = 20;

    private final TaskNames names;
    private final CaseDirectories cases;
    private final TaskForms forms;
    private final TaskRights rights;
    private final InboxTasks tasks;
    private final Deadlines deadlines;
    private final Texts texts;

    TaskPresenter(TaskNames names, CaseDirectories cases, TaskForms forms, TaskRights rights, InboxTasks tasks, Deadlines deadlines,
            Texts texts) {
        this.names = names;
        this.cases = cases;
        this.forms = forms;
        this.rights = rights;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.texts = texts;
    }

    List<TaskViews.RowView> rows(List<InboxTask> page, Actor actor) {
        Map<String, String> unitNames = names.ofUnits(page);
        Map<UUID, String> people = names.ofPeople(page.stream().map(InboxTask::assignee).toList());
        return page.stream().map(task -> row(task, actor, unitNames, people)).toList();
    }

    private TaskViews.RowView row(InboxTask task, Actor actor, Map<String, String> unitNames, Map<UUID, String> people) {
        DueDate due = task.deadline();
        TaskViews.PersonView assignee = task.assignee() == null ? null
            : new TaskViews.PersonView(task.assignee(), people.getOrDefault(task.assignee(), ""));
        boolean mine = task.assignee() == null ? !task.shared() : task.assignee().equals(actor.place());
        return new TaskViews.RowView(task.id(), task.processKey(), task.elementId(), label(task), task.caseId(), cases.kind(task.processKey()),
            task.caseTitle(), task.unitCode(), task.unitCode() == null ? null : unitNames.get(task.unitCode()), task.isDue() ? task.dueOn() : null,
            task.isDue() ? names.daysLeft(task) : null, due != null && due.legal(), due == null || due.confirmed(),
            due != null && due.provisional(), task.createdAt(), task.closedAt(), task.state().name(), assignee, mine, task.remarks() != null,
            "true".equals(task.property("offline")), cases.path(task.processKey(), task.caseId()));
    }

    TaskViews.DetailView detail(InboxTask task, Actor actor, Set<String> held) {
        TaskRights.Can can = rights.of(task, actor, held::contains);
        String returnTo = task.property("returnTo");
        return new TaskViews.DetailView(rows(List.of(task), actor).get(0), help(task), forms.schemaOf(task).map(FormSchema::json).orElse(null),
            forms.contextOf(task), forms.valuesOf(task), task.draftSavedAt(), task.draftRevision(), task.remarks() == null ? List.of() : task.remarks(),
            task.remarksBy() == null ? null : names.ofPeople(List.of(task.remarksBy())).get(task.remarksBy()), why(task),
            task.deadline() == null ? null : new TaskViews.DeadlineView(task.deadline(), explain(task.deadline()), basis(task)),
            returnTo == null ? null : step(task, returnTo),
            new TaskViews.CanView(can.claim(), can.release(), can.draft(), can.complete(), can.returnForCorrection()), history(task),
            task.version(), task.definitionId(), names.passedElements(task));
    }

    private TaskViews.WhyView why(InboxTask task) {
        String seatName = texts.get("seat." + task.seat(), Map.of());
        return new TaskViews.WhyView(task.seat(), seatName, texts.get(task.shared() ? "worklist.why.shared" : "worklist.why.own",
            Map.of("seat", seatName)));
    }

    private String explain(DueDate due) {
        String key = "worklist.due." + due.unit();
        String text = texts.get(key, Map.of("amount", due.amount(), "from", due.from(), "event", texts.get("deadline.event."
            + due.fromEvent().replace(' ', '-'), Map.of())));
        return due.skipped().isEmpty() ? text : text + " " + texts.get("worklist.due.skipped", Map.of("days", due.skipped().size()));
    }

    /** By the version that the day was computed with: that of its event, or that of the work where the event came later. */
    private @Nullable String basis(InboxTask task) {
        LocalDate created = LocalDate.ofInstant(task.createdAt(), TimeSource.ZONE);
        LocalDate from = task.deadline().from();
        return DueDate.SET.equals(task.deadline().unit()) ? null
            : deadlines.basisOf(task.deadline().key(), from.isBefore(created) ? from : created, LocaleContextHolder.getLocale()).orElse(null);
    }

    private TaskViews.StepView step(InboxTask task, String elementId) {
        Optional<InboxTask> last = tasks.lastOf(task.instanceId(), elementId);
        return new TaskViews.StepView(elementId, last.map(TaskPresenter::label).orElse(elementId),
            last.flatMap(forms::schemaOf).map(FormSchema::json).orElse(null));
    }

    private List<TaskViews.HistoryView> history(InboxTask task) {
        List<InboxTask> done = tasks.doneOn(task.caseId(), HISTORY_LENGTH).stream()
            .filter(earlier -> earlier.processKey().equals(task.processKey())).toList();
        Map<UUID, String> people = names.ofPeople(done.stream().map(InboxTask::completedBy).toList());
        return done.stream().map(step -> new TaskViews.HistoryView(step.closedAt(), step.completedBy() == null ? "" : people.getOrDefault(step.completedBy(), ""),
            step.state().name(), label(step))).toList();
    }

    private static String label(InboxTask task) {
        return Texts.isReaderEnglish() ? Objects.requireNonNullElse(task.property("label:en"), task.name()) : task.name();
    }

    private static String help(InboxTask task) {
        return Texts.isReaderEnglish() ? Objects.requireNonNullElse(task.property("help:en"), task.help()) : task.help();
    }
}
