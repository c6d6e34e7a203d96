package vn.paraudit.finding.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register: findings as somebody may see them, filtered and counted. */
@Repository
public class FindingLists {

    /** Sorts what has no date yet behind everything that has one. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String SCOPE = """
         where (:all or inspection_id = any(:inspections::uuid[])
                or (unit_code = any(:units::text[]) and state not in ('DRAFT', 'WITHDRAWN')))
           and (:unit::text is null or unit_code = :unit)
           and (:inspection::uuid is null or inspection_id = :inspection)
           and (:text::text is null or plain_text(description || ' ' || violation) like '%' || plain_text(:text) || '%'
                or 'KN-' || lpad(number::text, 6, '0') = upper(:text))
        """;
    private static final String OPEN = "state in ('CONCLUDED', 'REMEDIATING', 'REJECTED')";
    private static final String IN_REMEDY = "state in ('CONCLUDED', 'REMEDIATING', 'REPORTED', 'REJECTED')";

    private final JdbcClient jdbc;

    FindingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who reads: overseers see everything, the team its inspections, a unit's people what concerns them once it is said to them. */
    public record Reader(boolean all, Set<UUID> inspections, Set<String> units) {
    }

    /**
     * What is looked for; {@code null} for anything.
     *
     * @param group  {@code open} (in remedy), {@code overdue} or {@code ended}
     */
    public record Filter(String unit, UUID inspection, String severity, String state, String group, String text, LocalDate today) {
    }

    /** Findings by due day; one row more than the page when there is a next one. */
    public List<Finding> list(Reader reader, Filter filter, LocalDate afterDue, UUID afterId, int size) {
        return bind("select * from finding" + SCOPE + """
               and (:severity::text is null or severity = :severity) and (:state::text is null or state = :state)
               and (:group::text is null or case :group when 'open' then
            """ + IN_REMEDY + " when 'overdue' then " + OPEN + """
                     and due_on < :today else state in ('VERIFIED', 'CLOSED', 'TRANSFERRED', 'WRITTEN_OFF', 'WITHDRAWN') end)
               and (:afterDue::date is null or (coalesce(due_on, date '9999-12-31'), id) > (:afterDue, :afterId))
             order by coalesce(due_on, date '9999-12-31'), id limit :size
            """, reader, filter).param("severity", filter.severity()).param("state", filter.state()).param("group", filter.group())
            .param("today", filter.today()).param("afterDue", afterDue).param("afterId", afterId).param("size", size + 1)
            .query(Finding.class).list();
    }

    /** How many findings there are: {@code open}, {@code overdue}, {@code ended} and per severity those in remedy. */
    public Map<String, Long> counts(Reader reader, Filter filter) {
        Map<String, Long> counts = new TreeMap<>();
        bind("select severity, count(*) filter (where " + IN_REMEDY + ") as open, count(*) filter (where " + OPEN
            + " and due_on < :today) as overdue, count(*) filter (where not " + IN_REMEDY + " and concluded_on is not null) as ended from finding"
            + SCOPE + " group by severity", reader, filter).param("today", filter.today())
            .query(row -> {
                counts.put(row.getString("severity"), row.getLong("open"));
                counts.merge("open", row.getLong("open"), Long::sum);
                counts.merge("overdue", row.getLong("overdue"), Long::sum);
                counts.merge("ended", row.getLong("ended"), Long::sum);
            });
        return counts;
    }

    private JdbcClient.StatementSpec bind(String sql, Reader reader, Filter filter) {
        return jdbc.sql(sql).param("all", reader.all()).param("inspections", reader.inspections().toArray(UUID[]::new))
            .param("units", reader.units().toArray(String[]::new)).param("unit", filter.unit()).param("inspection", filter.inspection())
            .param("text", filter.text());
    }

    public Map<String, Integer> openByUnit() {
        Map<String, Integer> open = new TreeMap<>();
        jdbc.sql("select unit_code, count(*) as open from finding where " + IN_REMEDY + " group by unit_code")
            .query(row -> {
                open.put(row.getString("unit_code"), row.getInt("open"));
            });
        return open;
    }
}
