package vn.paraudit.platform.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;
import tools.jackson.databind.JsonNode;

/** The description of the API (OpenAPI 3.1) at {@code /v3/api-docs}; a test holds the committed copy against it. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String SESSION = "session";
    static final String FORGERY = "forgeryToken";
    static final String TOKEN = "accessToken";
    /** Enough for a reader of the description; the version of the product is not the version of the API. */
    private static final String VERSION = "1";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CsrfToken.class);
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new ObjectSchema());
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
            .info(new Info().title("PAR Audit").version(VERSION)
                .description("Sign in with POST /api/session, or send a personal access token. Lists page by cursor. "
                    + "Problems carry a stable code, and their sentence in the language of Accept-Language."))
            .servers(List.of(new Server().url("/")))
            .components(new Components()
                .addSecuritySchemes(SESSION, cookie("SESSION", SecurityScheme.In.COOKIE, "Set by POST /api/session."))
                .addSecuritySchemes(FORGERY, cookie("X-XSRF-TOKEN", SecurityScheme.In.HEADER, "The value of the cookie XSRF-TOKEN, for writes in a session."))
                .addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                    .description("A personal access token from POST /api/tokens, with the scope that x-token-scope names; writing and deploying include reading.")));
    }

    private static SecurityScheme cookie(String name, SecurityScheme.In in, String description) {
        return new SecurityScheme().type(SecurityScheme.Type.APIKEY).name(name).in(in).description(description);
    }

    @Bean
    ApiNames apiNames() {
        return new ApiNames();
    }

    @Bean
    ModelResolver apiShapes(ObjectMapperProvider mappers, ApiNames names) {
        return new ModelResolver(mappers.jsonMapper(), names).openapi31(true);
    }

    @Bean
    GlobalOperationCustomizer apiOperations() {
        return new ApiOperations();
    }

    @Bean
    OpenApiCustomizer apiPresence(ApiNames names) {
        return new ApiPresence(names);
    }
}
