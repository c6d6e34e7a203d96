package vn.paraudit.platform;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    /** What jobs, timers and the start write is Vietnamese, whatever the machine speaks. */
    @PostConstruct
    void speakVietnamese() {
        LocaleContextHolder.setDefaultLocale(Texts.VIETNAMESE);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(TimeSource.ZONE);
    }

    @Bean
    NamedParameterJdbcTemplate namedParameters(JdbcTemplate jdbc) {
        return new QuickParameters(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    OwnClasses ownClasses() {
        return OwnClasses.ofThisProcess();
    }
}
