package vn.paraudit.notification.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.notification.model.Ladders;
import vn.paraudit.notification.model.Reminders;
import vn.paraudit.security.Seats;
import vn.paraudit.worklist.DueTask;

/** Finds the people behind the seats that a ladder names, and leaves out whoever may not know of the case. */
@Component
class Recipients {

    private final Ladders ladders;
    private final Seats seats;

    Recipients(Ladders ladders, Seats seats) {
        this.ladders = ladders;
        this.seats = seats;
    }

    /**
     * Who is told what, one notice per task and person; the latest of a task's rungs gives the notice its name.
     *
     * @param rungs  rungs to send, by task
     */
    List<Reminders.Told> of(List<DueTask> tasks, Map<String, List<Integer>> rungs) {
        Map<String, Map<String, String>> keys = new HashMap<>();
        Set<String> allKeys = new HashSet<>();
        for (DueTask task : tasks) {
            Map<String, String> ofTask = seatKeys(task, rungs.get(task.id()));
            keys.put(task.id(), ofTask);
            allKeys.addAll(ofTask.values());
        }
        Map<String, Set<UUID>> holders = seats.holdersOf(allKeys);
        List<Reminders.Told> told = new ArrayList<>();
        for (DueTask task : tasks) {
            int latest = Collections.max(rungs.get(task.id()));
            Map<UUID, Reminders.Told> people = new LinkedHashMap<>();
            keys.get(task.id()).forEach((seat, key) -> peopleIn(task, key, holders).stream().filter(person -> task.mayKnow(seat, person))
                .forEach(person -> people.putIfAbsent(person,
                    new Reminders.Told(task.id(), latest, person, seat, key, task.isConfidential(), task.dueOn()))));
            told.addAll(people.values());
        }
        return told;
    }

    /** Keys of the seats to tell by their names, whoever has the work first; seats that this case does not have are left out. */
    private Map<String, String> seatKeys(DueTask task, List<Integer> rungs) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (int rung : rungs) {
            for (String seat : ladders.row(task.deadlineKey(), rung, task.createdOn()).tells()) {
                if (Ladders.TASK.equals(seat) || task.seat().equals(seat)) {
                    keys.put(task.seat(), task.seatKey());
                } else {
                    seats.keyOf(seat, task.scope()).ifPresent(key -> keys.put(seat, key));
                }
            }
        }
        return keys;
    }

    /** Who has taken the work has it alone, as long as they sit in its seat. */
    private static Set<UUID> peopleIn(DueTask task, String key, Map<String, Set<UUID>> holders) {
        Set<UUID> people = holders.getOrDefault(key, Set.of());
        return key.equals(task.seatKey()) && task.assignee() != null && people.contains(task.assignee()) ? Set.of(task.assignee()) : people;
    }
}
