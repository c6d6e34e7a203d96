package vn.paraudit.worklist.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads pages of the inbox: one statement each, walking an index from where the last page ended, whatever the size of the inbox. */
@Repository
public class InboxQueries {

    /** Conditions shared by all lists; parameters that are null do not filter. */
    private static final String CONDITIONS = """
               and (:process::text is null or t.process_key = :process)
               and (:unit::text is null or t.unit_code = :unit)
               and (:dueFrom::date is null or t.due_on >= :dueFrom)
               and (:dueTo::date is null or t.due_on <= :dueTo)
               and (not :returned or t.remarks is not null)
               and (:text::text is null or t.search_text like '%' || plain_text(:text) || '%')
               and (:afterDue::date is null or (t.due_on, t.id) > (:afterDue, :afterId))
        """;

    private final JdbcClient jdbc;
    private final InboxTaskMapper mapper;

    InboxQueries(JdbcClient jdbc, InboxTaskMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** Open tasks, soonest due first; one row more than the page when there is a next one. */
    public List<InboxTask> open(InboxFilter filter) {
        return bind(jdbc.sql(filter.scope() == InboxFilter.Scope.EVERYBODY ? everybodysTasks() : tasksOfSeats(filter.scope())), filter)
            .query(mapper).list();
    }

    private static String tasksOfSeats(InboxFilter.Scope scope) {
        String whose = switch (scope) {
            case MINE -> "and (t.assignee = :person or (t.assignee is null and not t.shared))";
            case SEATS -> "and t.assignee is null and t.shared";
            case HELD, EVERYBODY -> "";
        };
        return """
            select page.* from unnest(:seatKeys::text[]) seat(key) cross join lateral (
                select t.* from inbox_task t
                 where t.state = 'OPEN' and t.seat_key = seat.key
            """ + whose + CONDITIONS + """
                 order by t.due_on, t.id limit :size) page
             order by page.due_on, page.id limit :size
            """;
    }

    private static String everybodysTasks() {
        return "select t.* from inbox_task t where t.state = 'OPEN' and not t.confidential" + CONDITIONS
            + "order by t.due_on, t.id limit :size";
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, InboxFilter filter) {
        return sql.param("person", filter.person()).param("seatKeys", filter.seatKeys().toArray(String[]::new))
            .param("process", filter.process()).param("unit", filter.unit()).param("dueFrom", filter.dueFrom())
            .param("dueTo", filter.dueTo()).param("returned", filter.returned()).param("text", filter.text())
            .param("afterDue", filter.afterDue()).param("afterId", filter.afterId()).param("size", filter.size() + 1);
    }

    /** What a person has done, newest first, whatever its scope; one row more than the page when there is a next one. */
    public List<InboxTask> done(InboxFilter filter, Instant before, String beforeId) {
        return bind(jdbc.sql("""
            select t.* from inbox_task t
             where t.completed_by = :person and (:before::timestamptz is null or (t.closed_at, t.id) < (:before, :beforeId))
            """ + CONDITIONS + """
             order by t.closed_at desc, t.id desc limit :size
            """), filter).param("before", before == null ? null : before.atOffset(ZoneOffset.UTC)).param("beforeId", beforeId)
            .query(mapper).list();
    }
}
