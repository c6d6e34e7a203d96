package vn.paraudit.worklist.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.model.InboxFilter;
import vn.paraudit.worklist.model.InboxQueries;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;
import vn.paraudit.worklist.process.TaskRights;

/** Answers what the current user may see of the inbox. */
@Component
@Transactional(readOnly = true)
class TaskReader {


    private final InboxQueries queries;
    private final InboxTasks tasks;
    private final TaskRights rights;
    private final TaskPresenter presenter;
    private final CurrentUser currentUser;
    private final DueFilterDays today;

    TaskReader(InboxQueries queries, InboxTasks tasks, TaskRights rights, TaskPresenter presenter, CurrentUser currentUser, DueFilterDays today) {
        this.queries = queries;
        this.tasks = tasks;
        this.rights = rights;
        this.presenter = presenter;
        this.currentUser = currentUser;
        this.today = today;
    }

    Paged<TaskViews.RowView> list(TaskListRequest request) {
        Actor actor = currentUser.get();
        int size = Paged.size(request.size());
        Paged<InboxTask> page = "done".equals(request.state()) ? done(request, actor, size) : open(request, actor, size);
        return new Paged<>(presenter.rows(page.items(), actor), page.next());
    }

    private Paged<InboxTask> open(TaskListRequest request, Actor actor, int size) {
        List<String> place = request.cursor() == null ? null : Cursor.parse(request.cursor(), 2);
        InboxFilter filter = filter(request, actor, actor.place(), place == null ? null : Cursor.day(place.get(0)),
            place == null ? null : place.get(1), size);
        return Paged.of(queries.open(filter), size, task -> Cursor.of(task.dueOn(), task.id()));
    }

    private Paged<InboxTask> done(TaskListRequest request, Actor actor, int size) {
        List<String> place = request.cursor() == null ? null : Cursor.parse(request.cursor(), 2);
        // Done is what one did oneself, in whosever place.
        List<InboxTask> rows = queries.done(filter(request, actor, actor.personId(), null, null, size),
            place == null ? null : Cursor.instant(place.get(0)), place == null ? null : place.get(1));
        return Paged.of(rows, size, task -> Cursor.of(task.closedAt(), task.id()));
    }

    private InboxFilter filter(TaskListRequest request, Actor actor, UUID whose, LocalDate afterDue, String afterId, int size) {
        return new InboxFilter(scope(request, actor), whose, rights.seatsOf(actor), request.process(), request.unit(),
            today.dueFrom(request.due()), today.dueTo(request.due()), Boolean.TRUE.equals(request.returned()), blankToNull(request.q()),
            afterDue, afterId, size);
    }

    private static InboxFilter.Scope scope(TaskListRequest request, Actor actor) {
        return switch (request.scope() == null ? "mine" : request.scope()) {
            case "mine" -> InboxFilter.Scope.MINE;
            case "seats" -> InboxFilter.Scope.SEATS;
            case "held" -> InboxFilter.Scope.HELD;
            case "all" -> TaskRights.seesAllOpenWork(actor) ? InboxFilter.Scope.EVERYBODY : InboxFilter.Scope.HELD;
            default -> throw RuleViolation.malformed("request-invalid", Map.of("scope", request.scope()));
        };
    }

    TaskViews.DetailView detail(String id) {
        Actor actor = currentUser.get();
        InboxTask task = tasks.find(id).orElseThrow(() -> new NotFound("task"));
        Set<String> held = rights.seatsOf(actor);
        rights.requireVisible(task, actor, held::contains);
        return presenter.detail(task, actor, held);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
