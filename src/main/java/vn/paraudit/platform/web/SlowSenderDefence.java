package vn.paraudit.platform.web;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.util.NetMaskSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Builds into the server what keeps slow senders from everybody else's place: heads that must come to their end, bodies that must come on, and how many
 * connections and waiting bodies one address may have.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SlowSenderDefence implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final SenderLimits limits;
    private final TomcatServerProperties server;
    private final CrowdedAnswer answer;

    SlowSenderDefence(SenderLimits limits, TomcatServerProperties server, CrowdedAnswer answer) {
        this.limits = limits;
        this.server = server;
        this.answer = answer;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(GuardedProtocol.class.getName());
        factory.addEngineValves(new SlowBodyValve(limits, server.getMaxSwallowSize().toBytes()));
        List<GuardedEndpoint> endpoints = new CopyOnWriteArrayList<>();
        factory.addConnectorCustomizers(connector -> endpoints.add(guard((GuardedProtocol) connector.getProtocolHandler())));
        factory.addContextCustomizers(context -> context.addLifecycleListener(event -> {
            if (Lifecycle.PERIODIC_EVENT.equals(event.getType())) {
                endpoints.forEach(endpoint -> endpoint.endSlowHeads(limits.headTime()));
            }
        }));
    }

    private GuardedEndpoint guard(GuardedProtocol protocol) {
        protocol.setDisableUploadTimeout(false);
        protocol.setConnectionUploadTimeout((int) limits.bodyPause().toMillis());
        protocol.guarded().limit(limits.maxConnectionsPerAddress(), proxies(server.getRemoteip().getInternalProxies()), answer.bytes());
        return protocol.guarded();
    }

    /** The proxies that are named, in either of the ways in which the server takes them. */
    private static Predicate<InetAddress> proxies(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return address -> false;
        }
        if (named.contains("/")) {
            return NetMaskSet.parse(named)::contains;
        }
        Pattern pattern = Pattern.compile(named);
        return address -> pattern.matcher(address.getHostAddress()).matches();
    }
}
