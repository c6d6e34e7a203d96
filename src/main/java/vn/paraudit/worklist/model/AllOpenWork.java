package vn.paraudit.worklist.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.Conditions;

/** Everybody's open work but what is confidential, for those who oversee it. */
@Repository
public class AllOpenWork {

    private static final String OPEN = "state = 'OPEN' and not confidential";

    private final InboxStatements statements;
    private final InboxTaskMapper mapper;

    AllOpenWork(InboxStatements statements, InboxTaskMapper mapper) {
        this.statements = statements;
        this.mapper = mapper;
    }

    /** What is open, late, due until a day, came back, and waits for somebody of a group to take it. */
    public record Figures(long open, long overdue, long dueThisWeek, long returned, long unclaimed) {
    }

    public Figures figures(LocalDate today, LocalDate endOfWeek) {
        return statements.sql("""
            select count(*) as open, count(*) filter (where due_on < :today) as overdue,
                   count(*) filter (where due_on between :today and :endOfWeek) as due_this_week,
                   count(*) filter (where remarks is not null) as returned,
                   count(*) filter (where shared and assignee is null) as unclaimed
              from inbox_task where
            """ + OPEN).param("today", today).param("endOfWeek", endOfWeek).query(Figures.class).single();
    }

    /**
     * Whose work is looked for.
     *
     * @param person  whoever has taken it, or {@code null}
     * @param keys    seats of that person alone, whose work nobody needs to take; or the keys asked for
     * @param seat    seat of a group whose work nobody has taken, or {@code null}
     */
    public record Whose(UUID person, Set<String> keys, String seat) {
    }

    /** What is looked for; {@code null} for anything. */
    public record Filter(
        Whose whose, String process, String unit, LocalDate dueFrom, LocalDate dueTo, boolean returned, String text, LocalDate afterDue,
        String afterId) {
    }

    /** Open tasks, soonest due first; one row more than the page when there is a next one. */
    public List<InboxTask> list(Filter filter, int size) {
        Conditions where = new Conditions().and(OPEN)
            .andIf(filter.process(), "process_key = :process", "process").andIf(filter.unit(), "unit_code = :unit", "unit")
            .andIf(filter.dueFrom(), "due_on >= :dueFrom", "dueFrom").andIf(filter.dueTo(), "due_on <= :dueTo", "dueTo")
            .andIf(filter.text(), "words @@ words_sought(:text)", "text")
            .andIf(filter.afterDue(), "(due_on, id) > (:afterDue, :afterId)", "afterDue").with("afterId", filter.afterId());
        if (filter.returned()) {
            where.and("remarks is not null");
        }
        if (filter.whose() != null) {
            narrow(where, filter.whose());
        }
        return statements.sql("select * from inbox_task" + where.where() + "order by due_on, id limit :size").params(where.params())
            .param("size", size + 1).query(mapper).list();
    }

    private static void narrow(Conditions where, Whose whose) {
        if (whose.seat() != null) {
            where.and("seat = :seat and assignee is null").with("seat", whose.seat());
        } else if (whose.person() != null) {
            where.and("(assignee = :person or assignee is null and not shared and seat_key = any(:keys::text[]))").with("person", whose.person())
                .with("keys", whose.keys().toArray(String[]::new));
        } else {
            where.and("seat_key = any(:keys::text[]) and assignee is null").with("keys", whose.keys().toArray(String[]::new));
        }
    }

    /** So much open work of one hand: of whoever took it, or of a seat. */
    public record Heap(UUID assignee, String seat, String seatKey, boolean shared, long open, long overdue, LocalDate oldest) {
    }

    public List<Heap> byHand(LocalDate today) {
        return statements.sql("""
            select assignee, seat, case when shared then seat else seat_key end as seat_key, shared, count(*) as open,
                   count(*) filter (where due_on < :today) as overdue, min(due_on) as oldest
              from inbox_task where
            """ + OPEN + " group by 1, 2, 3, 4").param("today", today).query(Heap.class).list();
    }

    /** So much open work about one unit; {@code null} for what is about none. */
    public record UnitHeap(String unit, long open, long overdue, LocalDate oldest) {
    }

    public List<UnitHeap> byUnit(LocalDate today) {
        return statements.sql("""
            select unit_code as unit, count(*) as open, count(*) filter (where due_on < :today) as overdue, min(due_on) as oldest
              from inbox_task where
            """ + OPEN + " group by 1").param("today", today).query(UnitHeap.class).list();
    }
}
