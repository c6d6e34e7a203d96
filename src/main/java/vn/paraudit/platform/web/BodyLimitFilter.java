package vn.paraudit.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.paraudit.platform.ProblemWriter;
import vn.paraudit.platform.UploadAddress;

/**
 * Refuses bodies that are too long before anything reads them. Files are taken only where a module says so
 * ({@link UploadAddress}), up to the limit of that address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimitFilter extends OncePerRequestFilter {

    /**
     * Limits of what a request may bring.
     *
     * @param maxBody  longest body that is not an upload
     */
    @ConfigurationProperties("paraudit.web")
    record WebSettings(@DefaultValue("1MB") DataSize maxBody) {
    }

    private final long limit;
    private final List<UploadAddress> uploads;
    private final ProblemWriter writer;

    BodyLimitFilter(WebSettings settings, List<UploadAddress> uploads, ProblemWriter writer) {
        this.limit = settings.maxBody().toBytes();
        this.uploads = List.copyOf(uploads);
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isMultipart(request)) {
            if (isWithin(limit, request, response)) {
                chain.doFilter(new LimitedRequest(request, limit), response);
            }
            return;
        }
        UploadAddress upload = uploads.stream().filter(address -> address.path().equals(request.getRequestURI())).findFirst().orElse(null);
        if (upload == null) {
            // The server would store the parts of such a body before it finds that nobody wants them.
            writer.write(response, request.getLocale(), 415, "request-415", Map.of());
        } else if (isWithin(upload.maxBody().toBytes(), request, response)) {
            // Without a declared length the server's own limit for uploads stops the body while it is read.
            chain.doFilter(request, response);
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private boolean isWithin(long most, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() <= most) {
            return true;
        }
        writer.write(response, request.getLocale(), 413, "body-too-large", Map.of("limit", most));
        return false;
    }

    /** A request without a declared length is counted while it is read. */
    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final long limit;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream source;
        private final long limit;
        private long read;

        LimitedStream(ServletInputStream source, long limit) {
            this.source = source;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = source.read();
            return next < 0 ? next : count(1, next);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = source.read(target, offset, length);
            return got < 0 ? got : count(got, got);
        }

        private int count(int bytes, int result) throws BodyTooLarge {
            read += bytes;
            if (read > limit) {
                throw new BodyTooLarge(limit);
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
