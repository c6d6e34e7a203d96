package vn.paraudit.testing;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.paraudit.platform.OwnClasses;
import vn.paraudit.security.model.Passwords;

@TestConfiguration(proxyBeanMethods = false)
class TestInfrastructure {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    RelayedObserver relayedObserver() {
        return new RelayedObserver();
    }

    @Bean
    OwnClasses ownClasses() {
        return StartedClasses.get();
    }

    @Bean
    EngineJobs engineJobs(ObjectProvider<ManagementService> management, MovableClock clock) {
        return new EngineJobs(management::getObject, clock);
    }

    /** As the product keeps passwords, but at the least cost: people sign in hundreds of times here. Nobody may hash while a connection is held. */
    @Bean
    @Primary
    PasswordEncoder cheapPasswords() {
        return new UnhurriedPasswordEncoder(Passwords.encoder(4, 2));
    }

    @Bean
    @Primary
    SwitchableDataSource dataSource() {
        return new SwitchableDataSource();
    }
}
