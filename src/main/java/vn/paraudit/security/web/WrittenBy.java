package vn.paraudit.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;

/**
 * Refuses what somebody has written on a device where somebody else is signed in by now: all tabs of a browser share one session, and what
 * a tab kept while there was no network must not be sent in another's name. The header {@code Written-By} names the writer's id, followed by
 * {@code @} and the id of the person in whose place it was written.
 */
@Component
class WrittenBy implements HandlerInterceptor, WebMvcConfigurer {

    static final String HEADER = "Written-By";

    private final CurrentUser currentUser;

    WrittenBy(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String writer = request.getHeader(HEADER);
        if (writer != null && !writer.equals(nameOf(currentUser.get()))) {
            throw RuleViolation.conflict("other-person", Map.of());
        }
        return true;
    }

    private static String nameOf(Actor actor) {
        return actor.actingFor() == null ? actor.personId().toString() : actor.personId() + "@" + actor.actingFor();
    }
}
