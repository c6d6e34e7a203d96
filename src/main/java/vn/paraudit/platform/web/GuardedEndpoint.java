package vn.paraudit.platform.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where connections arrive: one address may hold only so many of them, and a head of a request that does not come to its end loses its own. */
final class GuardedEndpoint extends NioEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedEndpoint.class);

    private static final long NOT_BEGUN = -1;

    private int most = Integer.MAX_VALUE;
    private Predicate<InetAddress> free = address -> false;
    private byte[] refusal = {};

    /**
     * Sets what one address may hold.
     *
     * @param free     addresses that may hold any number
     * @param refusal  what the others are told, a whole answer in HTTP
     */
    void limit(int most, Predicate<InetAddress> free, byte[] refusal) {
        this.most = most;
        this.free = free;
        this.refusal = refusal.clone();
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (getConnectionCount() <= most || !isCrowded(socket)) {
            return super.setSocketOptions(socket);
        }
        try {
            // So little always finds room in the buffer of a new connection.
            if (!isSSLEnabled()) {
                socket.write(ByteBuffer.wrap(refusal));
            }
        } catch (IOException gone) {
            LOG.debug("Somebody left before being told to: {}", gone.getMessage());
        }
        destroySocket(socket);
        return false;
    }

    /** Connections that tell who watches a body what has come, however far down it is read. */
    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
        if (isSSLEnabled()) {
            return new SecureNioChannel(buffers, this) {
                @Override
                public int read(ByteBuffer target) throws IOException {
                    int came = super.read(target);
                    BodyWatch.read(came);
                    return came;
                }
            };
        }
        return new NioChannel(buffers) {
            @Override
            public int read(ByteBuffer target) throws IOException {
                int came = super.read(target);
                BodyWatch.read(came);
                return came;
            }
        };
    }

    /** Counts only where there are so many connections that one address could have too many. */
    private boolean isCrowded(SocketChannel socket) {
        try {
            SocketAddress from = socket.getRemoteAddress();
            if (!(from instanceof InetSocketAddress internet) || free.test(internet.getAddress())) {
                return false;
            }
            String address = internet.getAddress().getHostAddress();
            return getConnections().stream().filter(other -> address.equals(other.getRemoteAddr())).limit(most).count() >= most;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Ends connections on which the head of a request began so long ago and is not there yet. */
    void endSlowHeads(Duration time) {
        long now = System.nanoTime();
        for (SocketWrapperBase<NioChannel> connection : getConnections()) {
            if (connection.getCurrentProcessor() instanceof AbstractProcessor waiting && isHead(waiting, now - time.toNanos())) {
                LOG.debug("The head of a request from {} does not come to its end", connection.getRemoteAddr());
                connection.close();
            }
        }
    }

    /** Between two reads a connection keeps its processor only in the middle of a head, or while somebody else than the sender is waited for. */
    private static boolean isHead(AbstractProcessor waiting, long since) {
        Request request = waiting.getRequest();
        long begun = request.getStartTimeNanos();
        return begun != NOT_BEGUN && begun - since < 0 && !waiting.isAsync() && !waiting.isUpgrade() && !request.getResponse().isCommitted();
    }
}
