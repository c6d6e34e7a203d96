package vn.paraudit.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import vn.paraudit.platform.IdempotentByKey;

/** Lets every handler that is marked {@link IdempotentByKey} run once for each key, and finds it by the beginning of its address. */
@Configuration(proxyBeanMethods = false)
class OneEffectHandlers implements WebMvcRegistrations {

    private final ObjectProvider<OneEffect> effects;

    OneEffectHandlers(ObjectProvider<OneEffect> effects) {
        this.effects = effects;
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RoutesByStart();
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
                return handler.hasMethodAnnotation(IdempotentByKey.class) ? new Once(handler, effects.getObject())
                    : super.createInvocableHandlerMethod(handler);
            }
        };
    }

    /** One invocation; the framework makes a new one for every request. */
    private static final class Once extends ServletInvocableHandlerMethod {

        private final OneEffect effect;
        private HttpServletRequest request;

        Once(HandlerMethod handler, OneEffect effect) {
            super(handler);
            this.effect = effect;
        }

        @Override
        public @Nullable Object invokeForRequest(NativeWebRequest web, @Nullable ModelAndViewContainer container, Object... provided)
                throws Exception {
            request = web.getNativeRequest(HttpServletRequest.class);
            return super.invokeForRequest(web, container, provided);
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            return effect.of(request, this, arguments, () -> super.doInvoke(arguments));
        }
    }
}
