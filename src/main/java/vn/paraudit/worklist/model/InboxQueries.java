package vn.paraudit.worklist.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.Conditions;
import vn.paraudit.platform.SearchQueries;

/** Reads pages of the inbox: one statement each, walking an index from where the last page ended, whatever the size of the inbox. */
@Repository
public class InboxQueries {

    private final SearchQueries queries;
    private final InboxTaskMapper mapper;

    InboxQueries(SearchQueries queries, InboxTaskMapper mapper) {
        this.queries = queries;
        this.mapper = mapper;
    }

    /** Open tasks, soonest due first; one row more than the page when there is a next one. */
    public List<InboxTask> open(InboxFilter filter) {
        Conditions where = new Conditions().and("t.state = 'OPEN'");
        String from = "select t.* from inbox_task t";
        if (filter.scope() == InboxFilter.Scope.EVERYBODY) {
            where.and("not t.confidential");
        } else {
            from = "select page.* from unnest(:seatKeys::text[]) seat(key) cross join lateral (" + from;
            where.and("t.seat_key = seat.key").and(whose(filter.scope()));
        }
        narrow(where, filter).andIf(filter.afterDue(), "(t.due_on, t.id) > (:afterDue, :afterId)", "afterDue");
        String page = from + where.where() + "order by t.due_on, t.id limit :size";
        return queries.sql(filter.scope() == InboxFilter.Scope.EVERYBODY ? page : page + ") page order by page.due_on, page.id limit :size")
            .params(where.params()).param("person", filter.person()).param("seatKeys", filter.seatKeys().toArray(String[]::new))
            .param("afterId", filter.afterId()).param("size", filter.size() + 1).query(mapper).list();
    }

    private static String whose(InboxFilter.Scope scope) {
        return switch (scope) {
            case MINE -> "(t.assignee = :person or (t.assignee is null and not t.shared))";
            case SEATS -> "t.assignee is null and t.shared";
            case HELD, EVERYBODY -> "true";
        };
    }

    private static Conditions narrow(Conditions where, InboxFilter filter) {
        where.andIf(filter.process(), "t.process_key = :process", "process");
        where.andIf(filter.unit(), "t.unit_code = :unit", "unit");
        where.andIf(filter.dueFrom(), "t.due_on >= :dueFrom", "dueFrom");
        where.andIf(filter.dueTo(), "t.due_on <= :dueTo", "dueTo");
        if (filter.returned()) {
            where.and("t.remarks is not null");
        }
        return where.andIf(filter.text(), "t.words @@ words_sought(:text)", "text");
    }

    /** What a person has done, newest first, whatever its scope; one row more than the page when there is a next one. */
    public List<InboxTask> done(InboxFilter filter, Instant before, String beforeId) {
        Conditions where = narrow(new Conditions().and("t.completed_by = :person"), filter);
        where.andIf(before == null ? null : before.atOffset(ZoneOffset.UTC), "(t.closed_at, t.id) < (:before, :beforeId)", "before");
        return queries.sql("select t.* from inbox_task t" + where.where() + "order by t.closed_at desc, t.id desc limit :size").params(where.params())
            .param("person", filter.person()).param("beforeId", beforeId).param("size", filter.size() + 1).query(mapper).list();
    }
}
