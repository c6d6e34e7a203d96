package vn.paraudit.planning.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.FactNames;
import vn.paraudit.security.TrailScope;

/** The trail of a plan: whole for those who see drafts; who did what and when for everybody else once it is issued. */
@Component
class PlanTrail implements TrailScope, FactNames {

    private static final String NAMED = "select id, title as name, '/plans/' || id as path from plan ";

    private final PlanRepository plans;
    private final PlanReaders readers;
    private final JdbcClient jdbc;

    PlanTrail(PlanRepository plans, PlanReaders readers, JdbcClient jdbc) {
        this.plans = plans;
        this.readers = readers;
        this.jdbc = jdbc;
    }

    @Override
    public AuditTrail.Subject subject() {
        return AuditTrail.Subject.PLAN;
    }

    @Override
    public Sight sightOf(UUID planId, Actor reader) {
        if (plans.find(planId).filter(plan -> readers.mayRead(plan, reader)).isEmpty()) {
            return Sight.NONE;
        }
        return PlanAccess.seesDrafts(reader) ? Sight.ALL : Sight.ACTS;
    }

    @Override
    public Optional<Named> named(UUID planId) {
        return jdbc.sql(NAMED + "where id = :id").param("id", planId).query(Named.class).optional();
    }

    @Override
    public List<Named> find(String words, Actor reader, int most) {
        String found = words.isBlank() ? "" : "where words @@ words_sought(:words)";
        return jdbc.sql(NAMED + found + " order by id desc limit :most").param("words", words).param("most", most)
            .query(Named.class).stream().filter(plan -> sightOf(plan.id(), reader) != Sight.NONE).toList();
    }

    @Override
    public Optional<String> nameOf(String fact, String code) {
        return "amends".equals(fact) ? Ids.parse(code).flatMap(this::named).map(Named::name) : Optional.empty();
    }
}
