package vn.paraudit.security.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.TokenScope;
import vn.paraudit.security.model.AccessTokens;
import vn.paraudit.security.model.TokenUse;

/**
 * Lets an access token do what its scopes hold, before anything else is asked; its owner's rights come on top. It stands before every
 * controller, the desktop modeler's door too, so that an operation which says nothing has the meaning of its method.
 */
@Component
class TokenDoor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final AccessTokens tokens;

    TokenDoor(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
            && SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication signedIn) {
            judge(signedIn.use(), request, handler);
        }
        return true;
    }

    private void judge(TokenUse use, HttpServletRequest request, Object handler) {
        boolean reads = READING.contains(request.getMethod());
        Optional<TokenScope> needed = handler instanceof HandlerMethod operation ? TokenScope.neededBy(operation, reads)
            : Optional.of(TokenScope.ofMethod(reads));
        if (needed.filter(scope -> scope.isWithin(use.scopes())).isEmpty()) {
            tokens.refused(use, request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            throw needed.map(TokenDoor::missing).orElseGet(() -> new Forbidden("token-never", Map.of()));
        }
    }

    private static Forbidden missing(TokenScope scope) {
        return scope == TokenScope.DEPLOY ? new Forbidden("token-deploys-nothing", Map.of()) : new Forbidden("token-only-reads", Map.of());
    }
}
