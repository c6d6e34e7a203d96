package vn.paraudit.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import vn.paraudit.platform.ProblemWriter;
import vn.paraudit.platform.Texts;

/** What the server does with senders that do not come to an end; the rest of the product is not needed here. */
class SlowSenderDefenceTests {

    private static final String BODY = "Host: x\r\nConnection: close\r\nContent-Length: 100000\r\n\r\n";
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int PATIENCE_MILLIS = 20_000;
    private static final String SENTENCE = "\"detail\":\"";

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class, JacksonAutoConfiguration.class})
    @EnableConfigurationProperties(SenderLimits.class)
    @Import({SlowSenderDefence.class, CrowdedAnswer.class, ErrorPage.class, ForwardedHeaders.class})
    @ComponentScan(basePackageClasses = ProblemWriter.class, useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = {ProblemWriter.class, Texts.class}))
    static class Server {

        @Bean
        HeaderWriter protectingHeaderWriter() {
            return new XContentTypeOptionsHeaderWriter();
        }

        @Bean
        ServletRegistrationBean<HttpServlet> counts() {
            return new ServletRegistrationBean<>(new HttpServlet() {
                @Override
                protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
                    response.getWriter().print("came " + request.getInputStream().readAllBytes().length);
                }
            }, "/count");
        }

        @Bean
        ServletRegistrationBean<HttpServlet> ignores() {
            return new ServletRegistrationBean<>(new HttpServlet() {
                @Override
                protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
                    response.getWriter().print("not read");
                }
            }, "/ignore");
        }
    }

    private final List<Socket> sockets = new ArrayList<>();
    private ConfigurableApplicationContext server;

    /** With a short patience, where the settings say nothing else. */
    private void start(String... settings) {
        server = new SpringApplicationBuilder(Server.class).properties("paraudit.web.body-pause=1s")
            .run(Stream.concat(Stream.of("server.port=0"), Stream.of(settings)).map("--"::concat).toArray(String[]::new));
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    private Socket begun(String beginning) throws IOException {
        Socket socket = new Socket("127.0.0.1", Integer.parseInt(server.getEnvironment().getProperty("local.server.port")));
        sockets.add(socket);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** What the server says until it closes; empty when it says nothing and closes. */
    private static String said(Socket socket) {
        StringBuilder said = new StringBuilder();
        byte[] buffer = new byte[4096];
        try {
            for (int got = socket.getInputStream().read(buffer); got >= 0; got = socket.getInputStream().read(buffer)) {
                said.append(new String(buffer, 0, got, StandardCharsets.UTF_8));
            }
        } catch (SocketTimeoutException open) {
            throw new AssertionError("the connection stays open after: " + said, open);
        } catch (IOException reset) {
            // what was said before that counts
        }
        return said.toString();
    }

    /** Sends a little again and again until the server has said something or has closed the connection. */
    private static String trickled(Socket socket, String piece, int most) throws IOException {
        try {
            for (int i = 0; i < most && socket.getInputStream().available() == 0; i++) {
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
                LockSupport.parkNanos(STEP_NANOS);
            }
        } catch (SocketException closed) {
            // what was said before that counts
        }
        return said(socket);
    }

    @ParameterizedTest
    @ValueSource(strings = {BODY, "Host: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n1;"})
    void aBodyThatComesASignAtATimeEndsInWords(String head) throws IOException {
        start();
        assertThat(trickled(begun("POST /count HTTP/1.1\r\n" + head), "a", 60)).startsWith("HTTP/1.1 408").contains(SENTENCE + "Dữ liệu gửi lên quá chậm")
            .contains("Retry-After: 5").contains("Connection: close");
    }

    @Test
    void aBodyThatStandsStillEndsInWords() throws IOException {
        start();
        assertThat(said(begun("POST /count HTTP/1.1\r\n" + BODY))).startsWith("HTTP/1.1 408").contains(SENTENCE + "Dữ liệu gửi lên quá chậm");
    }

    @Test
    void aWeakLineBringsItsBodyToTheEnd() throws IOException {
        start("paraudit.web.body-rate=8KB");
        String piece = "a".repeat(4000);
        assertThat(trickled(begun("POST /count HTTP/1.1\r\n" + BODY), piece, 25)).startsWith("HTTP/1.1 200").endsWith("came 100000");
    }

    @Test
    void whatNobodyReadsHoldsNobodyUpEither() throws IOException {
        start("server.tomcat.threads.max=1", "server.tomcat.threads.min-spare=1");
        Socket slow = begun("POST /ignore HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
        assertThat(trickled(slow, "a", 0)).startsWith("HTTP/1.1 200");
        assertThat(said(begun("POST /count HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc"))).endsWith("came 3");
    }

    @Test
    void tooManyBodiesOfOneAddressAreRefusedAndThoseOfAnotherAreNot() throws IOException {
        start("paraudit.web.max-bodies-per-address=2", "paraudit.web.body-pause=5s", "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127.0.0.1/32");
        String from = "X-Forwarded-For: 203.0.113.";
        String small = "\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\n";
        List<Socket> three = List.of(begun("POST /count HTTP/1.1\r\n" + from + "7" + small), begun("POST /count HTTP/1.1\r\n" + from + "7" + small),
            begun("POST /count HTTP/1.1\r\n" + from + "7" + small));
        String refused = said(firstAnswered(three));
        assertThat(refused).startsWith("HTTP/1.1 429").contains(SENTENCE + "Đang có quá nhiều").contains("Retry-After: 5").contains("Connection: close");
        assertThat(said(begun("POST /count HTTP/1.1\r\n" + from + "7" + small + "abc"))).as("came with its body").endsWith("came 3");
        assertThat(trickled(begun("POST /count HTTP/1.1\r\n" + from + "8" + small), "a", 3)).as("another address").endsWith("came 3");
        assertThat(three).filteredOn(socket -> said(socket).startsWith("HTTP/1.1 408")).as("those that were waited for").hasSize(2);
        assertThat(trickled(begun("POST /count HTTP/1.1\r\n" + from + "7" + small), "a", 3)).as("places are given back").endsWith("came 3");
    }

    private static Socket firstAnswered(List<Socket> sockets) throws IOException {
        for (long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS); System.nanoTime() < end; LockSupport.parkNanos(STEP_NANOS)) {
            for (Socket socket : sockets) {
                if (socket.getInputStream().available() > 0) {
                    return socket;
                }
            }
        }
        throw new AssertionError("nobody was answered");
    }

    @Test
    void tooManyConnectionsOfOneAddressAreRefused() throws IOException {
        start("paraudit.web.max-connections-per-address=3");
        List<Socket> idle = List.of(begun(""), begun(""), begun(""));
        String refused = said(begun(""));
        assertThat(refused).startsWith("HTTP/1.1 429").contains(SENTENCE + "Đang có quá nhiều").contains("Retry-After: 5").contains("Connection: close")
            .contains("X-Content-Type-Options: nosniff");
        idle.get(0).getOutputStream().write("GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(said(idle.get(0))).startsWith("HTTP/1.1 404");
    }

    @Test
    void aNamedProxyHasAsManyConnectionsAsItNeeds() throws IOException {
        start("paraudit.web.max-connections-per-address=3", "server.tomcat.remoteip.internal-proxies=127.0.0.1/32");
        for (int i = 0; i < 6; i++) {
            begun("");
        }
        assertThat(said(begun("GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))).startsWith("HTTP/1.1 404");
    }

    @Test
    void aHeadThatDoesNotComeToItsEndLosesItsConnection() throws IOException {
        start("paraudit.web.head-time=1s", "server.tomcat.background-processor-delay=1s");
        Socket kept = begun("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(trickled(begun("GET /nothing HTTP/1.1\r\nX-Slow: "), "a", 100)).isEmpty();
        kept.getOutputStream().write("GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(said(kept)).as("one that rests between two requests").contains("Connection: close");
    }
}
