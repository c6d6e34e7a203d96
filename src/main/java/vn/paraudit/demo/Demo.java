package vn.paraudit.demo;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.paraudit.demo.year.YearPlayer;

/** Fills an empty embedded database when the product starts; an external one only when asked. */
@Component
class Demo implements SmartLifecycle {

    private final DemoSettings settings;
    private final DemoPeople people;
    private final DemoFigures figures;
    private final YearPlayer player;
    private final boolean embedded;
    private boolean running;

    Demo(DemoSettings settings, DemoPeople people, DemoFigures figures, YearPlayer player, Environment environment) {
        this.settings = settings;
        this.people = people;
        this.figures = figures;
        this.player = player;
        this.embedded = !environment.containsProperty("spring.datasource.url");
    }

    /** Runs when the models are deployed and before a request is accepted, so that whoever can open the page can sign in. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        if (!settings.wanted(embedded)) {
            people.leave();
            player.leave();
            return;
        }
        people.comeBack();
        if (people.arrive()) {
            figures.write();
        }
        if (!settings.demoYear()) {
            player.leave();
        } else if (player.isLeft()) {
            player.begin(DemoPeople.IN_OFFICE_SINCE);
        }
    }

    @Override
    public void stop() {
        running = false;
        player.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
