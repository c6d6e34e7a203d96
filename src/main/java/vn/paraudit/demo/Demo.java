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
    private final DemoFigures figures;
    private final boolean embedded;

    Demo(DemoSettings settings, DemoPeople people, DemoFigures figures, Environment environment) {
        this.settings = settings;
        this.people = people;
        this.figures = figures;
        this.embedded = !environment.containsProperty("spring.datasource.url");
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(100)
    void fill() {
        if (settings.wanted(embedded) && people.arrive()) {
            figures.write();
        }
    }
}
