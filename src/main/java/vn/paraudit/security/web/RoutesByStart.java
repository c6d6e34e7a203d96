package vn.paraudit.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of an address among the few routes that begin as it does, instead of asking each of the others what it thinks of the whole
 * request. Where not exactly one of them is meant, and for an address with escaped signs or parameters in its path, all are compared.
 */
final class RoutesByStart extends RequestMappingHandlerMapping {

    private @Nullable volatile Routes routes;

    private record Route(RequestMappingInfo info, HandlerMethod handler, List<String> starts) {

        boolean mayBe(String path) {
            for (String start : starts) {
                if (path.startsWith(start)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * All routes.
     *
     * @param byBeginning  those whose first two parts are fixed, by these
     * @param others       those that may begin as many addresses do
     */
    private record Routes(Map<String, List<Route>> byBeginning, List<Route> others) {

        static Routes of(Map<RequestMappingInfo, HandlerMethod> all) {
            Routes routes = new Routes(new HashMap<>(), new ArrayList<>());
            all.forEach((info, handler) -> {
                Route route = new Route(info, handler, info.getPatternValues().stream().map(RoutesByStart::start).toList());
                List<String> beginnings = info.getPatternValues().stream().map(RoutesByStart::beginningOf).distinct().toList();
                if (beginnings.size() == 1 && !beginnings.get(0).isEmpty()) {
                    routes.byBeginning().computeIfAbsent(beginnings.get(0), key -> new ArrayList<>()).add(route);
                } else {
                    routes.others().add(route);
                }
            });
            return routes;
        }

        List<Route> near(String path) {
            return byBeginning.getOrDefault(firstTwo(path), List.of());
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0 || CorsUtils.isPreFlightRequest(request)) {
            return super.lookupHandlerMethod(path, request);
        }
        Routes all = known();
        Route found = null;
        RequestMappingInfo meant = null;
        for (List<Route> some : List.of(all.near(path), all.others())) {
            for (Route route : some) {
                RequestMappingInfo match = route.mayBe(path) ? getMatchingMapping(route.info(), request) : null;
                if (match != null && found != null) {
                    return super.lookupHandlerMethod(path, request);
                }
                if (match != null) {
                    found = route;
                    meant = match;
                }
            }
        }
        if (found == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, found.handler());
        handleMatch(meant, path, request);
        return found.handler();
    }

    private Routes known() {
        Routes known = routes;
        if (known == null) {
            known = Routes.of(getHandlerMethods());
            routes = known;
        }
        return known;
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        routes = null;
    }

    @Override
    public void registerMapping(RequestMappingInfo mapping, Object handler, Method method) {
        super.registerMapping(mapping, handler, method);
        routes = null;
    }

    @Override
    public void unregisterMapping(RequestMappingInfo mapping) {
        super.unregisterMapping(mapping);
        routes = null;
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

    /** The first two parts of all addresses that a pattern means; empty where they differ. */
    static String beginningOf(String pattern) {
        String start = start(pattern);
        String beginning = firstTwo(start);
        boolean isWhole = start.length() == pattern.length() || start.length() > beginning.length();
        return isWhole ? beginning : "";
    }

    private static String firstTwo(String path) {
        int second = path.indexOf('/', 1);
        int third = second < 0 ? -1 : path.indexOf('/', second + 1);
        return third < 0 ? path : path.substring(0, third);
    }
}
