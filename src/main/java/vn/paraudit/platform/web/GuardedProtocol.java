package vn.paraudit.platform.web;

import org.apache.coyote.http11.Http11NioProtocol;

/** The server's own way of speaking HTTP, with a guard where connections arrive. The server makes it by its name. */
public final class GuardedProtocol extends Http11NioProtocol {

    private final GuardedEndpoint guarded;

    public GuardedProtocol() {
        this(new GuardedEndpoint());
    }

    private GuardedProtocol(GuardedEndpoint endpoint) {
        super(endpoint);
        this.guarded = endpoint;
    }

    GuardedEndpoint guarded() {
        return guarded;
    }
}
