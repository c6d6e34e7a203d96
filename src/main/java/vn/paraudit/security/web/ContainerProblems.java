package vn.paraudit.security.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Pipeline;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.ProblemWriter;

/** What the server itself refuses before or after all of our code (a broken request line, a header without end) is a problem in words too. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerProblems.class);

    private final HeaderWriter headers;
    private final ProblemWriter problems;

    ContainerProblems(HeaderWriter protectingHeaderWriter, ProblemWriter problems) {
        this.headers = protectingHeaderWriter;
        this.problems = problems;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            Pipeline pipeline = host.getPipeline();
            for (var valve : pipeline.getValves()) {
                if (valve instanceof ErrorReportValve) {
                    pipeline.removeValve(valve);
                }
            }
            pipeline.addValve(new Report());
            // Without its name the host would add a valve of its own.
            host.setErrorReportValveClass(Report.class.getName());
        });
    }

    /** Writes the answer where nobody has written one. */
    final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            AtomicBoolean open = new AtomicBoolean();
            response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
            if (!open.get()) {
                return;
            }
            try {
                headers.writeHeaders(request.getRequest(), response.getResponse());
                write(response, request.getLocale(), status, failure);
                response.finishResponse();
            } catch (IOException gone) {
                LOG.debug("The sender of a broken request left: {}", gone.getMessage());
            }
        }

        private void write(Response response, Locale locale, int status, Throwable failure) throws IOException {
            if (status != 500) {
                problems.writeStatus(response.getResponse(), locale, status);
                return;
            }
            String id = Ids.next().toString();
            LOG.error("Fault {}", id, failure);
            problems.write(response.getResponse(), locale, status, "fault", Map.of("id", id));
        }
    }
}
