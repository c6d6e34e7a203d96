package vn.paraudit.testing;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
class TestInfrastructure {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    EngineJobs engineJobs(ManagementService management, MovableClock clock) {
        return new EngineJobs(management, clock);
    }

    @Bean
    @Primary
    SwitchableDataSource dataSource() {
        return new SwitchableDataSource();
    }
}
