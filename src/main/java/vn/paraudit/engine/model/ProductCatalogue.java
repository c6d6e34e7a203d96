package vn.paraudit.engine.model;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.CatalogueSource;
import vn.paraudit.engine.ModelCatalogue;
import vn.paraudit.engine.expression.PublishedAction;
import vn.paraudit.engine.expression.PublishedActions;
import vn.paraudit.security.Seats;

@Component
class ProductCatalogue implements ModelCatalogue {

    private final Seats seats;
    private final CatalogueSource source;
    private final PublishedActions actions;
    private final JdbcClient jdbc;

    ProductCatalogue(Seats seats, CatalogueSource source, PublishedActions actions, JdbcClient jdbc) {
        this.seats = seats;
        this.source = source;
        this.actions = actions;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> seats() {
        return seats.names();
    }

    @Override
    public Set<String> deadlines() {
        return source.deadlines();
    }

    @Override
    public String nameOfDeadline(String key) {
        return source.nameOfDeadline(key);
    }

    @Override
    public Set<String> actions() {
        return actions.names();
    }

    @Override
    public Set<String> parametersOf(String action) {
        PublishedAction published = actions.byName().get(action);
        return published == null ? Set.of() : published.parameters();
    }

    @Override
    public List<String> forms() {
        return jdbc.sql("select distinct key_ from act_re_camformdef").query(String.class).list();
    }

    @Override
    public List<String> decisions() {
        return jdbc.sql("select distinct key_ from act_re_decision_def").query(String.class).list();
    }
}
