package vn.paraudit.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.paraudit.platform.ProblemWriter;

/** Asks to try again where the connection to the database ended outside of any controller, for example while the session was read or kept. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LostDatabase extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LostDatabase.class);
    /** Classes of SQL states: the connection ended, and the server shuts down or has ended the session. */
    private static final Set<String> GONE = Set.of("08", "57");

    private final ProblemWriter writer;

    LostDatabase(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Whether a failure comes from a connection that ended, however it was wrapped on its way. */
    static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A transaction that can be neither committed nor rolled back has lost its connection, whatever state the pool reports.
            if (cause instanceof TransactionSystemException) {
                return true;
            }
            // No connection became free in time: the pool says so without a state.
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().length() == 5
                && GONE.contains(sql.getSQLState().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (!isCauseOf(failure) || response.isCommitted()) {
                throw failure;
            }
            LOG.warn("The database does not answer: {}", failure.toString());
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, ProblemAdvice.RETRY_SECONDS);
            writer.write(response, request.getLocale(), HttpServletResponse.SC_SERVICE_UNAVAILABLE, "try-later", Map.of());
        }
    }
}
