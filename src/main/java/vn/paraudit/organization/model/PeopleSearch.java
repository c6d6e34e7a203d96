package vn.paraudit.organization.model;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.security.SearchSource;

/** People by name; each leads to the unit in which everybody may read of them. */
@Component
class PeopleSearch implements SearchSource {

    private final JdbcClient jdbc;

    PeopleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Hit> search(String words, Actor reader, int most) {
        return jdbc.sql("""
            select person.name, person.post, unit.code, unit.name as unit from person join unit on unit.code = person.unit_code
             where person.words @@ words_sought(:words) order by person.name, person.id limit :most
            """).param("words", words).param("most", most).query((row, index) -> new Hit("person", row.getString("name"),
                row.getString("post") + ", " + row.getString("unit"), "/units/" + row.getString("code"))).list();
    }
}
