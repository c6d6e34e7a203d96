package vn.paraudit.engine;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.expression.PublishedAction;
import vn.paraudit.security.Seats;

/** Everything a model may name: what the modules publish, and the forms and tables in force. */
@Component
public class ModelCatalogue {

    private final Seats seats;
    private final CatalogueSource source;
    private final PublishedActions actions;
    private final JdbcClient jdbc;

    ModelCatalogue(Seats seats, CatalogueSource source, PublishedActions actions, JdbcClient jdbc) {
        this.seats = seats;
        this.source = source;
        this.actions = actions;
        this.jdbc = jdbc;
    }

    public Set<String> seats() {
        return seats.names();
    }

    public Set<String> deadlines() {
        return source.deadlines();
    }

    public Set<String> actions() {
        return actions.names();
    }

    /** Variables that a published action reads; none for a name that no action has. */
    public Set<String> parametersOf(String action) {
        PublishedAction published = actions.byName().get(action);
        return published == null ? Set.of() : published.parameters();
    }

    public List<String> forms() {
        return jdbc.sql("select distinct key_ from act_re_camformdef").query(String.class).list();
    }

    public List<String> decisions() {
        return jdbc.sql("select distinct key_ from act_re_decision_def").query(String.class).list();
    }
}
