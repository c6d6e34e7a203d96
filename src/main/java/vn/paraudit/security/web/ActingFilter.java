package vn.paraudit.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.paraudit.security.Actor;
import vn.paraudit.security.model.StandIns;

/** Looks at every request of somebody who acts for another whether that still holds; the day it ends they are in their own place again. */
final class ActingFilter extends OncePerRequestFilter {

    private final StandIns standIns;

    ActingFilter(StandIns standIns) {
        this.standIns = standIns;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof Actor actor && actor.actingFor() != null) {
            Optional<Actor> now = standIns.inPlaceOf(actor, actor.actingFor()).or(() -> standIns.inOwnPlace(actor));
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            now.ifPresent(one -> context.setAuthentication(new ActorAuthentication(one)));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
