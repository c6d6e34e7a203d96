package vn.paraudit.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.paraudit.testing.ParAuditTest;

/** The short way to a handler finds what the long way finds. */
@ParAuditTest
class RoutesByStartTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping shortWay;

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @CsvSource({"/api/tasks,/api/tasks", "/api/tasks/{id}/complete,/api/tasks/", "/api/{name}.json,/api/", "/files/{*rest},/files", "/a/**,/a", "/a/b*.js,/a",
        "/a/b?,/a", "/{any},/"})
    void theBeginningOfAPatternIsWhatIsFixed(String pattern, String start) {
        assertThat(RoutesByStart.start(pattern)).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({"/api/tasks,/api/tasks", "/api/tasks/{id}/complete,/api/tasks", "/api/{name}.json,''", "/api/tasks{more},''", "/api/tasks/{*rest},''", "/a/**,''", "/a,/a",
        "/{any},''", "/a/b/c,/a/b"})
    void theFirstTwoPartsOfAPatternAreFixedOrNot(String pattern, String beginning) {
        assertThat(RoutesByStart.beginningOf(pattern)).isEqualTo(beginning);
    }

    /** The handler, or how it is said that there is none. */
    private static String found(RequestMappingHandlerMapping routes, String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setContentType("application/json");
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain chain = routes.getHandler(request);
            return chain == null ? "none" : ((HandlerMethod) chain.getHandler()).getMethod().toString();
        } catch (Exception refused) {
            return refused.getClass().getSimpleName();
        }
    }

    @Test
    void everyAddressLeadsWhereItLeadsByComparingAllRoutes() {
        assertThat(shortWay).isInstanceOf(RoutesByStart.class);
        RequestMappingHandlerMapping longWay = new RequestMappingHandlerMapping();
        longWay.setApplicationContext(context);
        shortWay.getHandlerMethods().forEach((route, handler) -> longWay.registerMapping(route, handler.getBean(), handler.getMethod()));
        List<String> patterns = longWay.getHandlerMethods().keySet().stream().flatMap(route -> route.getPatternValues().stream()).distinct().toList();
        assertThat(patterns).hasSizeGreaterThan(100);
        List<String> different = new ArrayList<>();
        int handlers = 0;
        for (String pattern : patterns) {
            String path = pattern.replaceAll("\\{\\*?[^}]*}", "00000000-0000-0000-0000-000000000001").replace("**", "a/b");
            for (String address : Stream.of(path, path + "/", path + ";a=b", path.replaceFirst("a", "%61"), path.replaceFirst("/api/", "/api;v=1/"), path.toUpperCase(),
                path + "/more", path.substring(0, path.length() - 1)).distinct().toList()) {
                for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS")) {
                    String expected = found(longWay, method, address);
                    handlers += expected.contains("(") ? 1 : 0;
                    if (!found(shortWay, method, address).equals(expected)) {
                        different.add(method + " " + address + ": " + expected + ", but " + found(shortWay, method, address));
                    }
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(handlers).as("requests that found a handler").isGreaterThan(300);
    }
}
