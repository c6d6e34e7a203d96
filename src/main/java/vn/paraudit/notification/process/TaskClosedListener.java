package vn.paraudit.notification.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.notification.model.Notices;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.TaskClosed;

/** Nobody needs to be reminded of what is done. */
@Component
class TaskClosedListener {

    private final Notices notices;
    private final TimeSource time;

    TaskClosedListener(Notices notices, TimeSource time) {
        this.notices = notices;
        this.time = time;
    }

    @EventListener
    void on(TaskClosed closed) {
        notices.withdraw(closed.taskId(), time.now());
    }
}
