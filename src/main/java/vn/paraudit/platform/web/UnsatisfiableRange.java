package vn.paraudit.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Who asks for a part of a file that it does not have is told its length and gets nothing, not the whole file. */
@ControllerAdvice
class UnsatisfiableRange implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returned, MediaType type,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request, ServerHttpResponse response) {
        boolean unsatisfiable = body instanceof Resource && response instanceof ServletServerHttpResponse servlet
            && servlet.getServletResponse().getStatus() == HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE;
        return unsatisfiable ? null : body;
    }
}
