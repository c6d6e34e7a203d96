package vn.paraudit.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.paraudit.ParAudit;

/** The product in a process of its own, which ends without a word at the moment of a request that the request itself names. */
public final class DyingParAudit {

    /** Header with the moment, counted as {@link FailPoint} counts. */
    public static final String DIES_AT = "X-Dies-At";

    private static final FailPoint FAIL_POINT = new FailPoint(connection -> Runtime.getRuntime().halt(137));

    private DyingParAudit() {
    }

    public static void main(String[] arguments) {
        new SpringApplication(ParAudit.class, Mortality.class).run(arguments);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Mortality {

        @Bean
        static BeanPostProcessor watchedConnections() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource pool ? new DelegatingDataSource(pool) {
                        @Override
                        public Connection getConnection() throws SQLException {
                            return FAIL_POINT.watch(super.getConnection());
                        }
                    } : bean;
                }
            };
        }

        @Bean
        OncePerRequestFilter arming() {
            return new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                        throws ServletException, IOException {
                    if (request.getHeader(DIES_AT) != null) {
                        FAIL_POINT.armAt(Integer.parseInt(request.getHeader(DIES_AT)));
                    }
                    chain.doFilter(request, response);
                }
            };
        }
    }
}
