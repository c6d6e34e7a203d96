package vn.paraudit.notification.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.notification.model.Ladders;
import vn.paraudit.notification.model.Reminders;
import vn.paraudit.notification.model.ReminderDays;
import vn.paraudit.worklist.DueTask;

/**
 * Sends the rungs that have come and were not sent. Whoever is told by several rungs of a task at once, after days on which nobody looked,
 * is told once, and nobody has more than one unread notice about a task.
 */
@Component
class Reminding {

    private final Reminders reminders;
    private final Ladders ladders;
    private final Recipients recipients;
    private final OfficeDay day;

    Reminding(Reminders reminders, Ladders ladders, Recipients recipients, OfficeDay day) {
        this.reminders = reminders;
        this.ladders = ladders;
        this.recipients = recipients;
        this.day = day;
    }

    void remind(List<DueTask> tasks) {
        List<Reminders.Rung> due = due(tasks);
        if (due.isEmpty()) {
            return;
        }
        Map<String, List<Integer>> taken = reminders.take(due, day.today()).stream()
            .collect(Collectors.groupingBy(Reminders.Rung::taskId, Collectors.mapping(Reminders.Rung::rung, Collectors.toList())));
        List<Reminders.Told> told = recipients.of(tasks.stream().filter(task -> taken.containsKey(task.id())).toList(), taken);
        if (!told.isEmpty()) {
            reminders.supersede(told, day.now());
            reminders.tell(told, day.now());
        }
    }

    private List<Reminders.Rung> due(List<DueTask> tasks) {
        Map<String, Set<Integer>> sent = reminders.sentOf(tasks.stream().map(DueTask::id).toList());
        List<Reminders.Rung> due = new ArrayList<>();
        for (DueTask task : tasks) {
            Set<Integer> done = sent.getOrDefault(task.id(), Set.of());
            ReminderDays.reached(task.dueOn(), task.createdOn(), ladders.rungs(task.deadlineKey(), task.createdOn()), day.today(), day.calendar()).stream()
                .filter(rung -> !done.contains(rung)).forEach(rung -> due.add(new Reminders.Rung(task.id(), rung, task.dueOn())));
        }
        return due;
    }
}
