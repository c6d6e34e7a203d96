package vn.paraudit.document.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.platform.Conditions;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.SearchQueries;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/**
 * The register of papers for the offices that make, sign and watch over them: what has which number, what has none yet, which numbers of a
 * series of one's own are missing. Papers of disciplinary cases are there for the offices of discipline only.
 */
@Service
@Transactional(readOnly = true)
public class PaperRegister {

    private static final Set<String> OFFICES = Set.of(Roles.PLAN_OFFICER, Roles.PLAN_OWNER, Roles.APPROVER, Roles.SUPERVISOR, Roles.OBSERVER,
        Roles.ARCHIVIST, Roles.ADMIN);
    private static final Set<String> DISCIPLINE = Set.of(Roles.PERSONNEL_OFFICER, Roles.DISCIPLINE_AUTHORITY);
    private static final int GAPS_SHOWN = 100;

    private final JdbcClient jdbc;
    private final SearchQueries queries;
    private final PaperDesk desk;
    private final CurrentUser currentUser;

    PaperRegister(JdbcClient jdbc, SearchQueries queries, PaperDesk desk, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.desk = desk;
        this.currentUser = currentUser;
    }

    /**
     * What somebody looks for.
     *
     * @param missing  {@code true}: only what has no number yet; {@code false}: only what has one
     * @param words    of title or number
     */
    public record Filter(
        @Nullable Integer year, @Nullable IssuingBody issuer, @Nullable String type, @Nullable String unitCode, @Nullable Boolean missing,
        @Nullable String words) {
    }

    /** A number that no paper of a series bears. */
    public record Gap(String issuer, String type, int number) {
    }

    /** Papers that the current user may know of; a page may be shorter than asked where some are not theirs to see. */
    public Paged<Paper> list(Filter filter, @Nullable String sort, @Nullable String cursor, int size) {
        PaperOrder.Directed order = PaperOrder.named(sort);
        Conditions where = narrowed(filter);
        order.after(where, cursor);
        List<Paper> found = queries.sql(Papers.COLUMNS + where.where() + "order by " + order.sql() + " limit :size").params(where.params())
            .param("size", size + 1).query(Papers::map).list();
        Paged<Paper> page = Paged.of(found, size, order.order()::placeAfter);
        return new Paged<>(page.items().stream().filter(desk::mayRead).toList(), page.next());
    }

    /** How many papers have no number yet. */
    public long missing() {
        Conditions where = narrowed(new Filter(null, null, null, null, true, null));
        return queries.sql("select count(*) from official_document" + where.where()).params(where.params()).query(Long.class).single();
    }

    /** Numbers that are missing in the series that were drawn here in a year, the first ones. */
    public List<Gap> gaps(int year) {
        if (!isOfOffice(currentUser.get())) {
            return List.of();
        }
        return jdbc.sql("""
            select counter.issuer, counter.type, gap as number
              from document_number counter cross join generate_series(counter.first, counter.last) gap
             where counter.year = :year and not exists (select 1 from official_document paper
                   where paper.issuer = counter.issuer and paper.type = counter.type and paper.year = counter.year and paper.sequence = gap
                     and paper.symbol = case counter.type when 'CV' then counter.issuer else counter.type || '-' || counter.issuer end)
             order by counter.issuer, counter.type, gap limit :most
            """).param("year", year).param("most", GAPS_SHOWN).query(Gap.class).list();
    }

    private static boolean isOfOffice(Actor actor) {
        return actor.roles().stream().anyMatch(OFFICES::contains);
    }

    private Conditions narrowed(Filter filter) {
        Actor reader = currentUser.get();
        Conditions where = new Conditions();
        if (reader.roles().stream().noneMatch(DISCIPLINE::contains)) {
            where.and("subject_type <> 'case'");
        }
        if (!isOfOffice(reader)) {
            where.and("subject_type = 'case'");
        }
        if (filter.missing() != null) {
            where.and(filter.missing() ? "number is null" : "number is not null");
        }
        return where.andIf(filter.year(), "year = :year", "year").andIf(filter.issuer() == null ? null : filter.issuer().symbol(), "issuer = :issuer", "issuer")
            .andIf(filter.type(), "type = :type", "type").andIf(filter.unitCode(), "unit_code = :unit", "unit")
            .andIf(filter.words(), "words @@ words_sought(:words)", "words");
    }
}
