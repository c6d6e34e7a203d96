package vn.paraudit.platform.web;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Configuration;

/** Sees to it that nobody but the proxies that are named says where a request comes from. */
@Configuration(proxyBeanMethods = false)
class ForwardedHeaders {

    ForwardedHeaders(ServerProperties server) {
        if (server.getForwardHeadersStrategy() == ServerProperties.ForwardHeadersStrategy.FRAMEWORK) {
            throw new IllegalStateException("server.forward-headers-strategy=framework takes addresses from anybody's headers; use native and name "
                + "the proxies in server.tomcat.remoteip.internal-proxies");
        }
    }
}
