package vn.paraudit.demo;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills an empty embedded database when the product starts; an external one only when asked. */
@Component
class Demo {

    private final DemoSettings settings;
    private final DemoPeople people;
    private final boolean embedded;

    Demo(DemoSettings settings, DemoPeople people, Environment environment) {
        this.settings = settings;
        this.people = people;
        this.embedded = !environment.containsProperty("spring.datasource.url");
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(100)
    void fill() {
        if (settings.wanted(embedded)) {
            people.arrive();
        }
    }
}
