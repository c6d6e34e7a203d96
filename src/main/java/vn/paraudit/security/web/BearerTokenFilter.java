package vn.paraudit.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.paraudit.platform.ProblemWriter;
import vn.paraudit.security.model.AccessTokens;
import vn.paraudit.security.model.TokenUse;

/** Signs a request in by its personal access token, without a session; {@link TokenDoor} judges what it may do. */
final class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final ProblemWriter problems;

    BearerTokenFilter(AccessTokens tokens, ProblemWriter problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    static boolean isUsedBy(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(SCHEME);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUsedBy(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<TokenUse> use = tokens.useOf(request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()), request.getRemoteAddr());
        if (use.isEmpty()) {
            problems.write(response, request.getLocale(), 401, "token-invalid", Map.of());
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TokenAuthentication(use.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
