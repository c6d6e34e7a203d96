package vn.paraudit.worklist.web;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.model.InboxCounts;
import vn.paraudit.worklist.process.TaskRights;

/** The figures above the current user's list. */
@Component
@Transactional(readOnly = true)
class TaskFigures {

    private final InboxCounts counts;
    private final TaskRights rights;
    private final CurrentUser currentUser;
    private final TimeSource time;

    TaskFigures(InboxCounts counts, TaskRights rights, CurrentUser currentUser, TimeSource time) {
        this.counts = counts;
        this.rights = rights;
        this.currentUser = currentUser;
        this.time = time;
    }

    InboxCounts.Summary summary() {
        Actor actor = currentUser.get();
        return counts.summary(actor.place(), rights.seatsOf(actor), time.today());
    }
}
