package vn.paraudit.notification.process;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reminders are sent.
 *
 * @param rounds  whether this node begins the round of the day; its chunks run wherever timers run
 * @param chunk   open tasks that are looked at in one transaction
 */
@ConfigurationProperties("paraudit.notification")
record NotificationSettings(@DefaultValue("true") boolean rounds, @DefaultValue("500") int chunk) {
}
