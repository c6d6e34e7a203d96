package vn.paraudit.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Lets no body keep a thread waiting beyond its measure. It stands in the server itself, where forms of parts and what nobody wanted to read are read
 * as well, and after the valve that says who is behind a proxy.
 */
final class SlowBodyValve extends ValveBase {

    /** After these the server reads nothing more of a connection by itself. */
    private static final Set<Integer> LAST_WORDS = Set.of(400, 408, 411, 413, 414, 500, 501, 503);

    private final SenderLimits limits;
    private final BodyPlaces places;
    private final long mostUnread;

    /** @param mostUnread  bytes that are still taken of a body that was answered before its end, so that its sender hears the answer */
    SlowBodyValve(SenderLimits limits, long mostUnread) {
        super(true);
        this.limits = limits;
        this.places = new BodyPlaces(limits.maxBodies(), limits.maxBodiesPerAddress());
        this.mostUnread = mostUnread;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        if (raw.isFinished()) {
            getNext().invoke(request, response);
            return;
        }
        BodyPatience patience = new BodyPatience(limits.bodyRate().toBytes(), limits.bodyPause());
        InputBuffer source = raw.getInputBuffer();
        raw.setInputBuffer(new Timely(source));
        try (BodyWatch watch = BodyWatch.begin(places, request.getRemoteAddr(), patience)) {
            getNext().invoke(request, response);
            if (request.isAsync()) {
                return;
            }
            // Answers first: the rest of the body is nobody's but the sender's.
            response.finishResponse();
            boolean isBroken = watch.hasRefused() || raw.getErrorException() != null;
            if (isBroken || !LAST_WORDS.contains(response.getStatus()) && !isTakenToItsEnd(raw)) {
                raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        } finally {
            raw.setInputBuffer(source);
        }
    }

    /** A body, of which a standstill is told in the same way as a trickle. */
    private record Timely(InputBuffer source) implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            try {
                return source.doRead(handler);
            } catch (SocketTimeoutException nothing) {
                throw BodyNotAwaited.tooSlow();
            }
        }

        @Override
        public int available() {
            return source.available();
        }
    }

    private boolean isTakenToItsEnd(org.apache.coyote.Request raw) {
        Thrown away = new Thrown();
        try {
            for (long taken = 0; !raw.isFinished(); taken += away.bytes()) {
                if (taken > mostUnread || raw.doRead(away) < 0) {
                    return raw.isFinished();
                }
            }
            return true;
        } catch (IOException refusedOrGone) {
            return false;
        }
    }

    /** Takes what nobody reads. */
    private static final class Thrown implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        int bytes() {
            return buffer.remaining();
        }

        @Override
        public void setByteBuffer(ByteBuffer next) {
            buffer = next;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }
}
