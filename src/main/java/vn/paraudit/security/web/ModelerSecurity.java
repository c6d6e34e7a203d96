package vn.paraudit.security.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.model.AccessTokens;

/** The way in for desktop modelers: by personal access token alone, so that no page of a browser can use it in somebody's session. */
@Configuration(proxyBeanMethods = false)
class ModelerSecurity {

    static final String ADDRESSES = "/engine-rest/**";

    @Bean
    @Order(0)
    SecurityFilterChain modelerRequests(HttpSecurity http, AccessTokens tokens, Accounts accounts, Texts texts) throws Exception {
        return http
            .securityMatcher(ADDRESSES)
            .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .addFilterAfter(new ModelerSignIn(tokens, accounts, texts), SecurityContextHolderFilter.class)
            .headers(AbstractHttpConfigurer::disable)
            .csrf(AbstractHttpConfigurer::disable)
            .formLogin(AbstractHttpConfigurer::disable)
            .httpBasic(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable)
            .build();
    }
}
