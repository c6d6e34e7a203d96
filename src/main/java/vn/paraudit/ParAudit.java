package vn.paraudit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts PAR Audit: one process, one database, the engine inside. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ParAudit {

    public static void main(String[] args) {
        SpringApplication.run(ParAudit.class, args);
    }
}
