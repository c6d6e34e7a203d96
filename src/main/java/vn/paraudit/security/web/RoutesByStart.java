package vn.paraudit.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of an address without asking each of the others what it thinks of the whole request: a route whose fixed beginning is
 * not that of the address cannot be meant. An address with escaped signs or parameters in its path is compared in full.
 */
final class RoutesByStart extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<String>> starts = new ConcurrentHashMap<>();

    /** A request together with the beginning that its routes must have. */
    private static final class Plain extends HttpServletRequestWrapper {

        private final String path;

        Plain(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        boolean plain = path.indexOf('%') < 0 && path.indexOf(';') < 0;
        return super.lookupHandlerMethod(path, plain ? new Plain(request, path) : request);
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return request instanceof Plain plain && !mayBe(route, plain.path) ? null : super.getMatchingMapping(route, request);
    }

    private boolean mayBe(RequestMappingInfo route, String path) {
        List<String> beginnings = starts.get(route);
        if (beginnings == null) {
            beginnings = route.getPatternValues().stream().map(RoutesByStart::start).toList();
            starts.put(route, beginnings);
        }
        for (String beginning : beginnings) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** What stands before the first part of a pattern that is not fixed. */
    static String start(String pattern) {
        int end = 0;
        while (end < pattern.length() && "{*?".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return end == pattern.length() || pattern.charAt(end) == '{' && !pattern.startsWith("{*", end) ? pattern.substring(0, end)
            : pattern.substring(0, Math.max(0, pattern.lastIndexOf('/', end)));
    }
}
