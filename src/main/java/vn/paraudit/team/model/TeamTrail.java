package vn.paraudit.team.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.TrailScope;

/** The trail of a decision on teams: whole for those who see proposals; who did what and when for everybody else once it is signed. */
@Component
class TeamTrail implements TrailScope {

    private static final String NAMED = "select id, title as name, '/teams/' || id as path from team_decision ";

    private final TeamDecisions decisions;
    private final JdbcClient jdbc;

    TeamTrail(TeamDecisions decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    @Override
    public AuditTrail.Subject subject() {
        return AuditTrail.Subject.TEAM;
    }

    @Override
    public Sight sightOf(UUID id, Actor reader) {
        if (decisions.find(id).filter(decision -> TeamAccess.mayRead(decision, reader)).isEmpty()) {
            return Sight.NONE;
        }
        return TeamAccess.seesProposals(reader) ? Sight.ALL : Sight.ACTS;
    }

    @Override
    public Optional<Named> named(UUID id) {
        return jdbc.sql(NAMED + "where id = :id").param("id", id).query(Named.class).optional();
    }

    @Override
    public List<Named> find(String words, Actor reader, int most) {
        return jdbc.sql(NAMED + (words.isBlank() ? "" : "where words @@ words_sought(:words)") + " order by year desc, id desc limit :most")
            .param("words", words).param("most", most).query(Named.class).stream().filter(one -> sightOf(one.id(), reader) != Sight.NONE).toList();
    }
}
