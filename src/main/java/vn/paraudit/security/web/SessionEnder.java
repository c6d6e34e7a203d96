package vn.paraudit.security.web;

import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.paraudit.security.model.AccessEnded;

/** Ends the sessions of an account that lost its access or whose rights changed. */
@Component
class SessionEnder {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SessionEnder(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void on(AccessEnded ended) {
        sessions.findByPrincipalName(ended.personId().toString()).keySet().forEach(sessions::deleteById);
    }
}
