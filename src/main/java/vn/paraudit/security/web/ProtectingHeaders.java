package vn.paraudit.security.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;

/**
 * The headers that protect a browser, on every answer: they are written outside of all other filters, so that no refusal is without them,
 * and by {@link ContainerProblems} on what no filter sees. A handler that has set one of them keeps its own.
 */
@Configuration(proxyBeanMethods = false)
class ProtectingHeaders {

    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-src 'none'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS_POLICY = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";

    @Bean
    HeaderWriter protectingHeaderWriter() {
        return new CompositeHeaderWriter(List.of(new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY),
            new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN), new PermissionsPolicyHeaderWriter(PERMISSIONS_POLICY),
            new XContentTypeOptionsHeaderWriter(), new XXssProtectionHeaderWriter(), new XFrameOptionsHeaderWriter(), new HstsHeaderWriter(),
            new CacheControlHeadersWriter()));
    }

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> protectingHeaderFilter(HeaderWriter protectingHeaderWriter) {
        FilterRegistrationBean<HeaderWriterFilter> filter = new FilterRegistrationBean<>(new HeaderWriterFilter(List.of(protectingHeaderWriter)) {
            /** What the server refuses before any filter comes here as an error only. */
            @Override
            protected boolean shouldNotFilterErrorDispatch() {
                return false;
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return filter;
    }
}
