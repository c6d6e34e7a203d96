package vn.paraudit.demo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.paraudit.demo.year.YearProgress;
import vn.paraudit.platform.ProblemWriter;

/** While the invented year is played, everybody may sign in and look, and is asked to wait before changing anything. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class LookOnly extends OncePerRequestFilter {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SIGN_IN = "/api/session";
    private static final String RETRY_SECONDS = "5";

    private final YearProgress progress;
    private final ProblemWriter problems;

    LookOnly(YearProgress progress, ProblemWriter problems) {
        this.progress = progress;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (progress.isPlaying() && !LOOKING.contains(request.getMethod()) && !SIGN_IN.equals(request.getRequestURI())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            problems.write(response, request.getLocale(), HttpServletResponse.SC_SERVICE_UNAVAILABLE, "demo-playing", Map.of("percent", progress.percent()));
            return;
        }
        chain.doFilter(request, response);
    }
}
