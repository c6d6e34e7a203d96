package vn.paraudit.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.ProblemWriter;

/** Where the server turns to when something failed outside of every controller. Asked for by itself, this address is nothing. */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final ProblemWriter writer;

    ErrorPage(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            throw new NotFound("page");
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : HttpServletResponse.SC_BAD_REQUEST;
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status == HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
            return;
        }
        BodyNotAwaited slow = BodyNotAwaited.behind(failure);
        if (slow != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, ProblemAdvice.RETRY_SECONDS);
            response.setHeader(HttpHeaders.CONNECTION, "close");
            writer.writeStatus(response, locale, slow.status());
        } else if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            writer.writeStatus(response, locale, status);
        } else if (LostDatabase.isCauseOf(failure)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, ProblemAdvice.RETRY_SECONDS);
            writer.write(response, locale, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "try-later", Map.of());
        } else {
            String id = Ids.next().toString();
            LOG.error("Fault {}", id, failure);
            writer.write(response, locale, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "fault", Map.of("id", id));
        }
    }
}
