package vn.paraudit.worklist.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/**
 * How much open work seats have, without counting it: the database notes every change of the inbox as a row of its own, and here the figures
 * of a seat are one row for nobody's work, one for the asker's, and the changes that came since these were folded.
 */
@Repository
public class InboxCounts {

    private final InboxStatements statements;

    InboxCounts(InboxStatements statements) {
        this.statements = statements;
    }

    /** The figures above the list. */
    public record Summary(long open, long mine, long seats, long overdue, long dueThisWeek, long returned) {
    }

    /** What somebody who holds some seats sees as open work at this moment: what nobody has claimed, and what they have. */
    public Summary summary(UUID person, Set<String> seatKeys, LocalDate today) {
        return statements.sql("""
            select coalesce(sum(tasks), 0) as open,
                   coalesce(sum(tasks) filter (where holder <> nobody() or not shared), 0) as mine,
                   coalesce(sum(tasks) filter (where holder = nobody() and shared), 0) as seats,
                   coalesce(sum(overdue), 0) as overdue,
                   coalesce(sum(due_this_week), 0) as due_this_week,
                   coalesce(sum(returned), 0) as returned
              from unnest(:seatKeys::text[]) seat(key) cross join lateral (
                select holder, shared, tasks, returned,
                       case when week = :monday then before + (select coalesce(sum(n), 0) from unnest(days[1 : :daysBefore]) n)
                            else (select sum(day.tasks) from inbox_count_day day
                                   where (day.seat_key, day.holder, day.shared) = (count.seat_key, count.holder, count.shared)
                                     and day.due_on < :today) end as overdue,
                       case when week = :monday then (select coalesce(sum(n), 0) from unnest(days[:daysBefore + 1 : 7]) n)
                            else (select sum(day.tasks) from inbox_count_day day
                                   where (day.seat_key, day.holder, day.shared) = (count.seat_key, count.holder, count.shared)
                                     and day.due_on >= :today and day.due_on < :monday + 7) end as due_this_week
                  from inbox_count count where seat_key = seat.key and holder in (nobody(), :person)
                union all
                select holder, shared, tasks, returned, case when due_on < :today then tasks end,
                       case when due_on >= :today and due_on < :monday + 7 then tasks end
                  from inbox_count_delta where seat_key = seat.key and holder in (nobody(), :person)) one
            """).param("seatKeys", seatKeys.toArray(String[]::new)).param("person", person).param("today", today).param("monday", monday(today))
            .param("daysBefore", today.getDayOfWeek().getValue() - 1).query(Summary.class).single();
    }

    /** Folds the changes that have come. A crash loses nothing by it, so it waits for no disk. */
    public long fold(LocalDate today) {
        return statements.sql("""
            select fold_inbox_counts(:monday)
              from (select set_config('synchronous_commit', 'off', true) as level) relaxed
             where relaxed.level = 'off' and exists (select 1 from inbox_count_delta union all select 1 from inbox_count where week < :monday)
            """).param("monday", monday(today)).query(Long.class).optional().orElse(0L);
    }

    /** How far the counts are from what counting finds; 0 is right. Reads the whole inbox. */
    public long difference() {
        return statements.sql("select inbox_count_difference()").query(Long.class).single();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
