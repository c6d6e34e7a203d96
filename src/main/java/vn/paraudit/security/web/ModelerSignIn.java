package vn.paraudit.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.model.AccessTokens;
import vn.paraudit.security.model.TokenUse;

/** Knows a desktop modeler by a personal access token: as a bearer token, or as the password beside its owner's user name. */
final class ModelerSignIn extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final JsonMapper JSON = new JsonMapper();

    private final AccessTokens tokens;
    private final Accounts accounts;
    private final Texts texts;

    ModelerSignIn(AccessTokens tokens, Accounts accounts, Texts texts) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.texts = texts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<TokenUse> use = use(Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse(""), request.getRemoteAddr());
        if (use.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"par-audit\", charset=\"UTF-8\"");
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            JSON.writeValue(response.getOutputStream(), Map.of("type", "AuthenticationException", "message",
                texts.get("problem.token-invalid", Map.of(), request.getLocale())));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TokenAuthentication(use.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<TokenUse> use(String header, String address) {
        if (header.startsWith(BEARER)) {
            return tokens.useOf(header.substring(BEARER.length()), address);
        }
        if (!header.startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty()
                : tokens.useOf(pair.substring(colon + 1), address).filter(use -> isNamed(use.owner(), pair.substring(0, colon)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private boolean isNamed(Actor owner, String username) {
        return accounts.findByPerson(owner.personId()).filter(account -> account.username().equalsIgnoreCase(username)).isPresent();
    }
}
