package vn.paraudit.platform.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import vn.paraudit.platform.Texts;

/**
 * Serves the front end: built files for good and as small as the browser takes them (the build leaves each beside its compressed form),
 * every other page address with the start page, which then shows the right screen.
 */
@Configuration(proxyBeanMethods = false)
class FrontEndPages implements WebMvcConfigurer {

    private static final String STATIC_FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations(STATIC_FILES + "assets/")
            .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable())
            .resourceChain(true).addResolver(compressed()).addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**").addResourceLocations(STATIC_FILES)
            .setCacheControl(CacheControl.noCache())
            .resourceChain(true).addResolver(compressed()).addResolver(new StartPageForUnknownPaths());
    }

    /** Takes the file that the build compressed with the ending {@code .gz} where the browser takes gzip. */
    private static EncodedResourceResolver compressed() {
        EncodedResourceResolver resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of("gzip"));
        return resolver;
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setDefaultLocale(Texts.VIETNAMESE);
        resolver.setSupportedLocales(List.of(Texts.VIETNAMESE, Locale.ENGLISH));
        return resolver;
    }

    private static final class StartPageForUnknownPaths extends PathResourceResolver {

        @Override
        protected Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            boolean isScreen = !path.contains(".") && !path.matches("(api|v3|engine-rest|camunda|actuator|swagger-ui|h2-console)(/.*)?");
            return file != null || !isScreen ? file : super.getResource("index.html", location);
        }
    }
}
