package vn.paraudit.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether invented people and cases are put into an empty database.
 *
 * @param demo      {@code true} or {@code false}; when not set, only the embedded database gets them
 * @param demoYear  whether the people come with a year of work behind them
 */
@ConfigurationProperties("paraudit")
record DemoSettings(Boolean demo, @DefaultValue("true") boolean demoYear) {

    boolean wanted(boolean embedded) {
        return demo == null ? embedded : demo;
    }
}
