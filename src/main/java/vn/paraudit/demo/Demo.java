package vn.paraudit.demo;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills an empty embedded database when the product starts; an external one only when asked. */
@Component
class Demo implements SmartInitializingSingleton {

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

    /** Runs before the first request is accepted, so that whoever can open the page can sign in. */
    @Override
    public void afterSingletonsInstantiated() {
        if (settings.wanted(embedded) && people.arrive()) {
            figures.write();
        }
    }
}
