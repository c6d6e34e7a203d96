package vn.paraudit.worklist.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.Paged;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.model.AllOpenWork;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;
import vn.paraudit.worklist.process.TaskRights;

/** Answers those who oversee all work: its figures, whose it is, and the rows. */
@Component
@Transactional(readOnly = true)
class OpenWorkReader {

    private static final Comparator<OpenWorkViews.HeapView> LATEST_FIRST = Comparator.comparingLong(OpenWorkViews.HeapView::overdue).reversed()
        .thenComparing(Comparator.comparingLong(OpenWorkViews.HeapView::open).reversed()).thenComparing(OpenWorkViews.HeapView::name);

    private final AllOpenWork work;
    private final WorkHolders holders;
    private final Units units;
    private final TaskPresenter presenter;
    private final InboxTasks tasks;
    private final TaskRights rights;
    private final CurrentUser currentUser;
    private final DueFilterDays today;

    OpenWorkReader(AllOpenWork work, WorkHolders holders, Units units, TaskPresenter presenter, InboxTasks tasks, TaskRights rights,
            CurrentUser currentUser, DueFilterDays today) {
        this.work = work;
        this.holders = holders;
        this.units = units;
        this.presenter = presenter;
        this.tasks = tasks;
        this.rights = rights;
        this.currentUser = currentUser;
        this.today = today;
    }

    private Actor overseer() {
        Actor actor = currentUser.get();
        if (!TaskRights.seesAllOpenWork(actor)) {
            throw new Forbidden("right-missing", Map.of());
        }
        return actor;
    }

    AllOpenWork.Figures figures() {
        overseer();
        return work.figures(today.day(), today.endOfWeek());
    }

    /** Rows soonest due first, each with who holds it. */
    Paged<OpenWorkViews.WorkView> list(OpenWorkQuery query, String cursor, int size) {
        Actor actor = overseer();
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        AllOpenWork.Filter filter = query.filter(holders, today, place == null ? null : Cursor.day(place.get(0)), place == null ? null : place.get(1));
        Paged<InboxTask> page = Paged.of(work.list(filter, size), size, task -> Cursor.of(task.dueOn(), task.id()));
        return new Paged<>(named(page.items(), actor), page.next());
    }

    /** What waits in a case, as far as the reader may see it, oldest first. */
    List<OpenWorkViews.WorkView> ofCase(UUID caseId) {
        Actor actor = currentUser.get();
        Set<String> held = rights.seatsOf(actor);
        return named(tasks.openOn(caseId).stream().filter(task -> rights.isVisible(task, actor, held::contains)).toList(), actor);
    }

    private List<OpenWorkViews.WorkView> named(List<InboxTask> tasks, Actor actor) {
        Map<WorkHolders.Held, OpenWorkViews.HolderView> named = holders.of(tasks.stream().map(OpenWorkReader::held).toList());
        List<TaskViews.RowView> rows = presenter.rows(tasks, actor);
        return IntStream.range(0, tasks.size()).mapToObj(at -> new OpenWorkViews.WorkView(rows.get(at), named.get(held(tasks.get(at))))).toList();
    }

    private static WorkHolders.Held held(InboxTask task) {
        return new WorkHolders.Held(task.assignee(), task.seat(), task.seatKey(), task.shared());
    }

    /** Whose work it is, whoever is latest first. */
    List<OpenWorkViews.HeapView> byPerson() {
        overseer();
        List<AllOpenWork.Heap> heaps = work.byHand(today.day());
        Map<WorkHolders.Held, OpenWorkViews.HolderView> named = holders.of(heaps.stream().map(OpenWorkReader::held).toList());
        Map<String, OpenWorkViews.HeapView> byHolder = new HashMap<>();
        for (AllOpenWork.Heap heap : heaps) {
            OpenWorkViews.HolderView holder = named.get(held(heap));
            byHolder.merge(holder.key(), new OpenWorkViews.HeapView(holder.key(), holder.name(), holder.seat(), holder.group(), heap.open(), heap.overdue(),
                dueOrNull(heap.oldest())), OpenWorkReader::together);
        }
        return byHolder.values().stream().sorted(LATEST_FIRST).toList();
    }

    private static WorkHolders.Held held(AllOpenWork.Heap heap) {
        return new WorkHolders.Held(heap.assignee(), heap.seat(), heap.seatKey(), heap.shared());
    }

    private static OpenWorkViews.HeapView together(OpenWorkViews.HeapView one, OpenWorkViews.HeapView other) {
        LocalDate oldest = one.oldest() == null || other.oldest() != null && other.oldest().isBefore(one.oldest()) ? other.oldest() : one.oldest();
        return new OpenWorkViews.HeapView(one.key(), one.name(), Objects.equals(one.seat(), other.seat()) ? one.seat() : null, one.group(),
            one.open() + other.open(), one.overdue() + other.overdue(), oldest);
    }

    /** About which unit it is, the one with most late work first. */
    List<OpenWorkViews.HeapView> byUnit() {
        overseer();
        List<AllOpenWork.UnitHeap> heaps = work.byUnit(today.day());
        Map<String, String> names = units.namesOf(heaps.stream().map(AllOpenWork.UnitHeap::unit).filter(Objects::nonNull).collect(Collectors.toSet()));
        return heaps.stream().map(heap -> new OpenWorkViews.HeapView(Objects.requireNonNullElse(heap.unit(), ""),
            heap.unit() == null ? "" : names.getOrDefault(heap.unit(), heap.unit()), null, false, heap.open(), heap.overdue(), dueOrNull(heap.oldest())))
            .sorted(LATEST_FIRST).toList();
    }

    private static LocalDate dueOrNull(LocalDate due) {
        return InboxTask.NEVER.equals(due) ? null : due;
    }
}
