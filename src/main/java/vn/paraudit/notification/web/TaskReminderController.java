package vn.paraudit.notification.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.notification.model.Ladders;
import vn.paraudit.notification.model.Reminders;
import vn.paraudit.notification.model.ReminderDays;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Accounts;
import vn.paraudit.worklist.DueTask;
import vn.paraudit.worklist.WorkRegister;

/** What was sent about a task and what is to come, for whoever may see the task. */
@RestController
@RequestMapping("/api/reminders")
class TaskReminderController {

    private final WorkRegister work;
    private final Reminders reminders;
    private final Ladders ladders;
    private final WorkingDays workingDays;
    private final Accounts accounts;
    private final Texts texts;
    private final TimeSource time;

    TaskReminderController(WorkRegister work, Reminders reminders, Ladders ladders, WorkingDays workingDays, Accounts accounts, Texts texts,
            TimeSource time) {
        this.work = work;
        this.reminders = reminders;
        this.ladders = ladders;
        this.workingDays = workingDays;
        this.accounts = accounts;
        this.texts = texts;
        this.time = time;
    }

    @GetMapping("/{taskId}")
    @Transactional(readOnly = true)
    NoticeViews.TaskRemindersView of(@PathVariable String taskId) {
        DueTask task = work.visible(taskId).orElseThrow(() -> new NotFound("task"));
        List<Reminders.Sent> sent = reminders.of(taskId);
        List<NoticeViews.RungView> rungs = new ArrayList<>(sentViews(task, sent));
        if (task.open()) {
            rungs.addAll(comingViews(task, sent.stream().map(Reminders.Sent::rung).toList()));
        }
        boolean confirmed = rungs.stream().allMatch(rung -> ladders.row(task.deadlineKey(), rung.rung(), task.createdOn()).confirmed());
        return new NoticeViews.TaskRemindersView(rungs, confirmed);
    }

    private List<NoticeViews.RungView> sentViews(DueTask task, List<Reminders.Sent> sent) {
        List<UUID> people = sent.stream().map(Reminders.Sent::people).flatMap(Collection::stream).toList();
        Map<UUID, String> names = people.isEmpty() ? Map.of() : accounts.namesOf(people);
        return sent.stream().map(rung -> new NoticeViews.RungView(rung.rung(), ReminderDays.day(task.dueOn(), rung.rung(), workingDays), rung.sentOn(), null,
            rung.people().stream().flatMap(person -> Stream.ofNullable(names.get(person))).sorted().toList())).toList();
    }

    private List<NoticeViews.RungView> comingViews(DueTask task, List<Integer> sent) {
        return ladders.rungs(task.deadlineKey(), task.createdOn()).stream()
            .filter(rung -> !sent.contains(rung))
            .map(rung -> new NoticeViews.RungView(rung, ReminderDays.day(task.dueOn(), rung, workingDays), null, missed(task, rung), tells(task, rung)))
            .toList();
    }

    /** Why a rung that lies behind was not sent; {@code null} for one that is to come. */
    private String missed(DueTask task, int rung) {
        if (!ReminderDays.isMeant(task.dueOn(), task.createdOn(), rung, workingDays)) {
            return texts.get("notification.missed.came-later", Map.of("day", task.createdOn()));
        }
        boolean behind = ReminderDays.day(task.dueOn(), rung, workingDays).isBefore(time.today());
        return behind ? texts.get("notification.missed.no-round", Map.of()) : null;
    }

    private List<String> tells(DueTask task, int rung) {
        return ladders.row(task.deadlineKey(), rung, task.createdOn()).tells().stream().map(seat -> Ladders.TASK.equals(seat) ? task.seat() : seat).distinct()
            .filter(task::mayKnowAs).map(seat -> texts.get("seat." + seat, Map.of())).toList();
    }
}
