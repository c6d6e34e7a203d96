package vn.paraudit.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import vn.paraudit.platform.ProblemWriter;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;
import vn.paraudit.security.model.AccessTokens;
import vn.paraudit.security.model.Passwords;
import vn.paraudit.security.model.StandIns;

/** What a request needs before it reaches any controller, and the headers that every answer carries. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    @Bean
    SecurityFilterChain requests(HttpSecurity http, AccessTokens tokens, StandIns standIns, ProblemWriter problems,
            SecurityContextRepository contexts) throws Exception {
        return http
            .authorizeHttpRequests(requests -> requests
                .requestMatchers("/api/session").permitAll()
                .requestMatchers("/api/**", "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html").authenticated()
                .requestMatchers("/actuator/health/**").permitAll()
                .requestMatchers("/actuator/**").access((who, request) -> new AuthorizationDecision(isAdmin(who.get())))
                .anyRequest().permitAll())
            .securityContext(security -> security.securityContextRepository(contexts))
            // Only the session controller signs anybody in: a token must leave no session behind.
            .sessionManagement(sessions -> sessions.requireExplicitAuthenticationStrategy(true))
            .csrf(csrf -> csrf.spa()
                .csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                .requireCsrfProtectionMatcher(WebSecurity::changesThroughABrowser))
            .addFilterAfter(new BearerTokenFilter(tokens, problems), SecurityContextHolderFilter.class)
            .addFilterAfter(new ActingFilter(standIns), BearerTokenFilter.class)
            .exceptionHandling(failures -> failures
                .authenticationEntryPoint((request, response, failure) ->
                    problems.write(response, request.getLocale(), 401, "sign-in-needed", Map.of()))
                .accessDeniedHandler(denied(problems)))
            // Written outside of all filters: see ProtectingHeaders.
            .headers(AbstractHttpConfigurer::disable)
            .formLogin(AbstractHttpConfigurer::disable)
            .httpBasic(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable)
            // Nobody asks the request who is signed in: one wrapper less around each.
            .servletApi(AbstractHttpConfigurer::disable)
            .build();
    }

    private static boolean isAdmin(Authentication who) {
        return who != null && who.getPrincipal() instanceof Actor actor && actor.has(Roles.ADMIN);
    }

    private static boolean changesThroughABrowser(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !BearerTokenFilter.isUsedBy(request);
    }

    private static AccessDeniedHandler denied(ProblemWriter problems) {
        return (request, response, denied) -> problems.write(response, request.getLocale(), 403,
            denied instanceof CsrfException ? "csrf-missing" : "right-missing", Map.of());
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Passwords.encoder(10, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** What a request costs as a whole is measured outside; a timer around each of a dozen filters cost more than most of these. */
    @Bean
    SecurityObservationSettings noTimersInside() {
        return SecurityObservationSettings.noObservations();
    }

    /** Accounts are checked by the session controller alone; this keeps the framework from inventing a user. */
    @Bean
    UserDetailsService noOtherUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
