package vn.paraudit.finding.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.Conditions;
import vn.paraudit.platform.SearchQueries;

/** The register: findings as somebody may see them, filtered and counted. */
@Repository
public class FindingLists {

    private static final String IN_REMEDY = "state in ('CONCLUDED', 'REMEDIATING', 'REPORTED', 'REJECTED')";
    private static final String LATE = "state in ('CONCLUDED', 'REMEDIATING', 'REJECTED') and due_on < :today";
    private static final String BEFORE_CONCLUSION = "state in ('DRAFT', 'CONFIRMED', 'ACCEPTED', 'CONTESTED')";
    /** As the index of them says it. */
    private static final String RUNNING
        = "state in ('DRAFT', 'CONFIRMED', 'ACCEPTED', 'CONTESTED', 'CONCLUDED', 'REMEDIATING', 'REPORTED', 'REJECTED')";
    private static final String ENDED = "state in ('VERIFIED', 'CLOSED', 'TRANSFERRED', 'WRITTEN_OFF', 'WITHDRAWN')";

    private final JdbcClient jdbc;
    private final SearchQueries queries;

    FindingLists(JdbcClient jdbc, SearchQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /** Who reads: overseers see everything, the team its inspections, a unit's people what concerns them once it is said to them. */
    public record Reader(boolean all, Set<UUID> inspections, Set<String> units) {
    }

    /**
     * What is looked for; {@code null} for anything.
     *
     * @param inspections  only findings of these, for example of the inspections of a plan
     * @param area         area of the checklist by its code, for example {@code TTHC}
     * @param responsible  person named as answering for it
     * @param group        {@code open} (in remedy), {@code overdue}, {@code noted} (before the conclusion) or {@code ended}
     */
    public record Filter(
        String unit, Set<UUID> inspections, String area, String violation, UUID responsible, String severity, String state, String group,
        String text, LocalDate today) {

        /** Whether it asks for one unit, or for nothing. */
        boolean isUnitAtMost() {
            return inspections == null && area == null && violation == null && responsible == null && text == null;
        }
    }

    /** Findings in an order; one row more than the page when there is a next one. */
    public List<Finding> list(Reader reader, Filter filter, RegisterOrder order, String cursor, int size) {
        Conditions where = narrowed(reader, filter).andIf(filter.severity(), "severity = :severity", "severity")
            .andIf(filter.state(), "state = :state", "state");
        if (filter.group() != null) {
            where.and(group(filter.group()));
        }
        if (cursor != null) {
            where.and(order.after());
            order.place(cursor).forEach(where::with);
        }
        return queries.sql("select * from finding" + where.where() + "order by " + order.orderBy() + " limit :size").params(where.params())
            .param("size", size + 1).query(Finding.class).list();
    }

    private static String group(String group) {
        return switch (group) {
            case "open" -> IN_REMEDY;
            case "overdue" -> LATE;
            case "noted" -> BEFORE_CONCLUSION;
            default -> ENDED;
        };
    }

    /** How many findings there are: {@code open}, {@code overdue}, {@code noted}, {@code ended} and per severity those in remedy. */
    public Map<String, Long> counts(Reader reader, Filter filter) {
        if (reader.all() && filter.isUnitAtMost()) {
            return countsOfUnit(filter);
        }
        Conditions where = narrowed(reader, filter);
        Map<String, Long> counts = new TreeMap<>();
        queries.sql("select severity, count(*) filter (where " + IN_REMEDY + ") as open, count(*) filter (where " + LATE
            + ") as overdue, count(*) filter (where " + BEFORE_CONCLUSION + ") as noted, count(*) filter (where " + ENDED
            + ") as ended from finding" + where.where() + "group by severity").params(where.params())
            .query(row -> {
                counts.put(row.getString("severity"), row.getLong("open"));
                for (String group : List.of("open", "overdue", "noted", "ended")) {
                    counts.merge(group, row.getLong(group), Long::sum);
                }
            });
        return counts;
    }

    /** The same of a unit or of all: what runs is counted by its index, what has ended is known. */
    private Map<String, Long> countsOfUnit(Filter filter) {
        Conditions where = new Conditions().and(RUNNING).andIf(filter.unit(), "unit_code = :unit", "unit");
        Map<String, Long> counts = new TreeMap<>(Map.of("open", 0L, "overdue", 0L, "noted", 0L));
        queries.sql("select severity, count(*) filter (where " + IN_REMEDY + ") as open, count(*) filter (where " + LATE
            + ") as overdue, count(*) filter (where " + BEFORE_CONCLUSION + ") as noted from finding" + where.where() + "group by severity")
            .params(where.params()).param("today", filter.today()).query(row -> {
                counts.put(row.getString("severity"), row.getLong("open"));
                for (String group : List.of("open", "overdue", "noted")) {
                    counts.merge(group, row.getLong(group), Long::sum);
                }
            });
        Conditions known = new Conditions().andIf(filter.unit(), "unit_code = :unit", "unit");
        counts.put("ended", jdbc.sql("select coalesce(sum(findings), 0) from (select * from finding_ended union all select * from finding_ended_delta) known"
            + known.where()).params(known.params()).query(Long.class).single());
        return counts;
    }

    /** Folds what has come to the counts since; a crash loses nothing by it, so it waits for no disk. */
    public long foldCounts() {
        return jdbc.sql("""
            select fold_finding_counts() from (select set_config('synchronous_commit', 'off', true) as level) relaxed
             where relaxed.level = 'off' and exists (select 1 from finding_ended_delta)
            """).query(Long.class).optional().orElse(0L);
    }

    /** People who are named as answering for findings that somebody may see. */
    public List<UUID> responsible(Reader reader) {
        if (reader.all()) {
            // Walks the index from person to person, however many findings there are.
            return jdbc.sql("""
                with recursive named as (
                    (select person_id from finding_responsible where person_id is not null order by person_id limit 1)
                    union all
                    select (select person_id from finding_responsible where person_id > named.person_id order by person_id limit 1)
                      from named where named.person_id is not null)
                select person_id from named where person_id is not null
                """).query(UUID.class).list();
        }
        Conditions where = seenBy(reader);
        return jdbc.sql("select distinct person_id from finding join finding_responsible on finding_id = id" + where.where() + "and person_id is not null")
            .params(where.params()).query(UUID.class).list();
    }

    private static Conditions narrowed(Reader reader, Filter filter) {
        return seenBy(reader).with("today", filter.today())
            .andIf(filter.unit(), "unit_code = :unit", "unit")
            .andIf(array(filter.inspections()), "inspection_id = any(:ofInspections::uuid[])", "ofInspections")
            .andIf(filter.area(), "starts_with(criterion, :area || '-')", "area")
            .andIf(filter.violation(), "violation = :violation", "violation")
            .andIf(filter.responsible(), "id in (select finding_id from finding_responsible where person_id = :responsible)", "responsible")
            .andIf(filter.text(), FindingCode.FOUND, "text").with("number", FindingCode.numberIn(filter.text()));
    }

    private static Conditions seenBy(Reader reader) {
        Conditions where = new Conditions();
        return reader.all() ? where
            : where.and("(inspection_id = any(:inspections::uuid[]) or (unit_code = any(:units::text[]) and state not in ('DRAFT', 'WITHDRAWN')))")
                .with("inspections", array(reader.inspections())).with("units", reader.units().toArray(String[]::new));
    }

    private static UUID[] array(Set<UUID> ids) {
        return ids == null ? null : ids.toArray(UUID[]::new);
    }

    /** Findings of a unit that are in remedy, and those of them that are late. */
    public record OfUnit(String unitCode, long open, long overdue) {
    }

    /** The units with findings in remedy, as far as somebody may see these. */
    public List<OfUnit> byUnit(Reader reader, LocalDate today) {
        Conditions where = seenBy(reader).with("today", today).and(IN_REMEDY);
        return jdbc.sql("select unit_code, count(*) as open, count(*) filter (where " + LATE + ") as overdue from finding" + where.where()
            + "group by unit_code").params(where.params()).query(OfUnit.class).list();
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
