package vn.paraudit.team.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.team.model.TeamRegister;
import vn.paraudit.worklist.NoticeSeen;

/** The unit has seen that its visit is at another time. */
@Component
class NoticeSeenListener {

    private final TeamRegister register;
    private final TimeSource time;

    NoticeSeenListener(TeamRegister register, TimeSource time) {
        this.register = register;
        this.time = time;
    }

    @EventListener
    void on(NoticeSeen seen) {
        register.moveSeen(seen.subject(), seen.seatKey(), seen.person(), time.now());
    }
}
