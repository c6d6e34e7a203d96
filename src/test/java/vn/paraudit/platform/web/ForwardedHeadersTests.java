package vn.paraudit.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Only proxies that the configuration names say where a request comes from; the rest of the product is not needed here. */
class ForwardedHeadersTests {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    @Import(ForwardedHeaders.class)
    static class Echo {

        @Bean
        ServletRegistrationBean<HttpServlet> whereFrom() {
            return new ServletRegistrationBean<>(new HttpServlet() {
                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                    response.getWriter().print(request.getRemoteAddr());
                }
            }, "/*");
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Echo.class).run(Stream.concat(Stream.of("--server.port=0"), Stream.of(settings)).toArray(String[]::new));
    }

    private static String seen(ConfigurableApplicationContext server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port")))
            .header("X-Forwarded-For", "203.0.113.7").header("Forwarded", "for=203.0.113.7").build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @ParameterizedTest
    @CsvSource({"none, 127.0.0.1", "native, 127.0.0.1"})
    void anAddressInAHeaderIsNotBelieved(String strategy, String seen) throws Exception {
        try (ConfigurableApplicationContext server = start("--server.forward-headers-strategy=" + strategy)) {
            assertThat(seen(server)).isEqualTo(seen);
        }
    }

    @Test
    void theWordOfANamedProxyCounts() throws Exception {
        try (ConfigurableApplicationContext server = start("--server.forward-headers-strategy=native",
                "--server.tomcat.remoteip.internal-proxies=127.0.0.1/32")) {
            assertThat(seen(server)).isEqualTo("203.0.113.7");
        }
    }

    @Test
    void theWayThatBelievesAnybodyStopsTheStart() {
        assertThatThrownBy(() -> start("--server.forward-headers-strategy=framework").close()).hasStackTraceContaining("internal-proxies");
    }
}
