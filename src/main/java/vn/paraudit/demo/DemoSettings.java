package vn.paraudit.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether invented people and cases are put into an empty database.
 *
 * @param demo  {@code true} or {@code false}; when not set, only the embedded database gets them
 */
@ConfigurationProperties("paraudit")
record DemoSettings(Boolean demo) {

    boolean wanted(boolean embedded) {
        return demo == null ? embedded : demo;
    }
}
