package vn.paraudit.notification.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.notification.model.Ladders;
import vn.paraudit.notification.model.Notices.Notice;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Seats;
import vn.paraudit.worklist.WorkRegister.TaskFace;
import vn.paraudit.worklist.WorkRegister;

/** Turns notices into what the screen shows: in words, as things stand now. A page takes the same few statements whatever is on it. */
@Component
class NoticePresenter {

    private static final int NAMES_SHOWN = 3;

    private final WorkRegister work;
    private final Units units;
    private final Seats seats;
    private final Accounts accounts;
    private final Texts texts;
    private final WorkingDays workingDays;
    private final TimeSource time;
    private final Ladders ladders;

    NoticePresenter(WorkRegister work, Units units, Seats seats, Accounts accounts, Texts texts, WorkingDays workingDays,
            TimeSource time, Ladders ladders) {
        this.work = work;
        this.units = units;
        this.seats = seats;
        this.accounts = accounts;
        this.texts = texts;
        this.workingDays = workingDays;
        this.time = time;
        this.ladders = ladders;
    }

    List<NoticeViews.NoticeView> views(List<Notice> notices, Set<String> held) {
        Map<String, TaskFace> faces = work.faces(notices.stream().map(Notice::taskId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Set<String> unitCodes = faces.values().stream().map(TaskFace::unitCode).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, String> unitNames = unitCodes.isEmpty() ? Map.of() : units.namesOf(unitCodes);
        Map<String, List<String>> havers = havers(faces.values());
        return notices.stream().filter(notice -> notice.taskId() != null && faces.containsKey(notice.taskId())).map(notice -> {
            TaskFace face = faces.get(notice.taskId());
            return view(notice, face, face.unitCode() == null ? null : unitNames.get(face.unitCode()),
                havers.getOrDefault(face.id(), List.of()), held);
        }).toList();
    }

    private NoticeViews.NoticeView view(Notice notice, TaskFace face, String unitName, List<String> havers, Set<String> held) {
        boolean due = face.open() && face.dueOn() != null;
        boolean mine = held.contains(face.seatKey());
        String path = mine ? "/tasks/" + face.id() : face.path();
        return new NoticeViews.NoticeView(notice.id(), notice.rung(), notice.sentAt().atZoneSameInstant(TimeSource.ZONE).toLocalDate(),
            notice.readAt() != null, mine, seat(notice.seat()), face.name(), face.caseTitle(), face.caseKind(), face.unitCode(), unitName, face.dueOn(), notice.dueOn(),
            due ? daysLeft(face) : null, face.open(), havers, seat(face.seat()), face.confirmed(),
            isLadderConfirmed(face, notice.rung()), path, null);
    }

    /** Who has which open task: whoever took it, else those who sit in its seat. */
    private Map<String, List<String>> havers(Collection<TaskFace> faces) {
        List<TaskFace> open = faces.stream().filter(TaskFace::open).toList();
        Map<String, Set<UUID>> holders = seats.holdersOf(open.stream().filter(face -> face.assignee() == null).map(TaskFace::seatKey)
            .collect(Collectors.toSet()));
        Set<UUID> people = new HashSet<>();
        open.forEach(face -> people.addAll(havers(face, holders)));
        Map<UUID, String> names = people.isEmpty() ? Map.of() : accounts.namesOf(people);
        return open.stream().collect(Collectors.toMap(TaskFace::id, face -> havers(face, holders).stream().flatMap(
            person -> Stream.ofNullable(names.get(person))).sorted().limit(NAMES_SHOWN).toList()));
    }

    private static Set<UUID> havers(TaskFace face, Map<String, Set<UUID>> holders) {
        return face.assignee() != null ? Set.of(face.assignee()) : holders.getOrDefault(face.seatKey(), Set.of());
    }

    private String seat(String name) {
        return texts.get("seat." + name, Map.of());
    }

    private int daysLeft(TaskFace face) {
        return workingDays.between(time.today(), face.dueOn());
    }

    private boolean isLadderConfirmed(TaskFace face, int rung) {
        return face.deadlineKey() == null || ladders.row(face.deadlineKey(), rung, face.createdOn()).confirmed();
    }
}
