package vn.paraudit.worklist.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.testing.ParAuditTest;

/** The figures of the inbox against counting, whatever is written at the same time, taken back, folded or read across a weekend. */
@ParAuditTest
class InboxCountsTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 17);
    private static final List<UUID> PEOPLE = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    private static final List<String> SEATS = List.of("plan-officer@office", "chair@office", "team-leader@inspection/1", "unit-head@unit/2");

    @Autowired
    private InboxCounts counts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from inbox_task").update();
        counts.fold(TODAY);
    }

    private static <T> T oneOf(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A few changes as the desk, the engine and an operator make them, some of them to many rows at once. */
    private void change(Random random) {
        String seat = oneOf(SEATS, random);
        UUID person = oneOf(PEOPLE, random);
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> add(1 + random.nextInt(4), seat, random);
            case 3 -> some("update inbox_task set assignee = :person where id in (%s)", seat, person, random);
            case 4 -> some("update inbox_task set state = 'COMPLETED', closed_at = now(), completed_by = :person where id in (%s)", seat, person, random);
            case 5 -> some("update inbox_task set due_on = due_on + 3, remarks = case when random() < 0.5 then '[]'::jsonb end where id in (%s)", seat,
                person, random);
            default -> some("delete from inbox_task where id in (%s) and cast(:person as uuid) is not null", seat, person, random);
        }
    }

    private void add(int rows, String seat, Random random) {
        jdbc.sql("""
            insert into inbox_task (id, process_key, definition_id, instance_id, element_id, name, help, case_id, case_title, seat, seat_key, shared,
                                    confidential, form_key, properties, variables, due_on, state, created_at, search_text)
            select gen_random_uuid(), 'p', 'p:1', 'i', 'e', 'n', '', gen_random_uuid(), '', 's', :seat, :shared, false, '', '{}', '{}', :due, 'OPEN', now(), ''
              from generate_series(1, :rows)
            """).param("seat", seat).param("shared", seat.endsWith("@office")).param("due", random.nextInt(10) == 0 ? InboxTask.NEVER
                : TODAY.plusDays(random.nextInt(40) - 20)).param("rows", rows).update();
    }

    private void some(String sql, String seat, UUID person, Random random) {
        // Rows that others hold are left out, so that no two of these transactions wait for each other in a circle.
        jdbc.sql(sql.formatted("select id from inbox_task where state = 'OPEN' and seat_key = :seat order by id limit :rows for update skip locked"))
            .params(Map.of("seat", seat, "person", person, "rows", 1 + random.nextInt(5))).update();
    }

    private InboxCounts.Summary counted(UUID person, Set<String> seats, LocalDate today) {
        return jdbc.sql("""
            select count(*) as open,
                   count(*) filter (where assignee = :person or (assignee is null and not shared)) as mine,
                   count(*) filter (where assignee is null and shared) as seats,
                   count(*) filter (where due_on < :today) as overdue,
                   count(*) filter (where due_on between :today and :endOfWeek) as due_this_week,
                   count(*) filter (where remarks is not null) as returned
              from inbox_task
             where state = 'OPEN' and seat_key = any(:seatKeys::text[]) and (assignee is null or assignee = :person)
            """).param("person", person).param("seatKeys", seats.toArray(String[]::new)).param("today", today)
            .param("endOfWeek", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))).query(InboxCounts.Summary.class).single();
    }

    private void figuresAreExact(String when) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            // One view of the data for both ways of counting.
            jdbc.sql("set transaction isolation level repeatable read").update();
            for (UUID person : PEOPLE) {
                for (LocalDate day : List.of(TODAY, TODAY.plusDays(4), TODAY.plusDays(5), TODAY.plusDays(12), TODAY.minusDays(7))) {
                    Set<String> seats = person.equals(PEOPLE.get(0)) ? Set.copyOf(SEATS) : Set.of(SEATS.get(0), SEATS.get(2));
                    assertThat(counts.summary(person, seats, day)).as("%s %s", when, day).isEqualTo(counted(person, seats, day));
                }
            }
            assertThat(counts.difference()).as(when).isZero();
        });
    }

    @Test
    void figuresAreExactAtEveryMomentWhileManyWriteTakeBackAndFold() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(5);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                Random random = new Random(writer);
                writers.add(pool.submit(() -> {
                    for (int round = 0; round < 60; round++) {
                        new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            for (int each = 0; each < 3; each++) {
                                change(random);
                            }
                            if (random.nextInt(4) == 0) {
                                status.setRollbackOnly();
                            }
                        });
                    }
                }));
            }
            Future<?> folding = pool.submit(() -> {
                while (writing.get()) {
                    counts.fold(TODAY);
                }
            });
            for (int look = 0; look < 10; look++) {
                figuresAreExact("look " + look);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            folding.get();
        } finally {
            writing.set(false);
            pool.shutdownNow();
        }
        figuresAreExact("at the end");
        counts.fold(TODAY);
        figuresAreExact("folded");
        assertThat(jdbc.sql("select count(*) from inbox_count_delta").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from inbox_count").query(Long.class).single()).isPositive();
    }

    @Test
    void theWeekTurnsWithoutAnyWork() {
        Random random = new Random(7);
        add(40, SEATS.get(0), random);
        add(40, SEATS.get(2), random);
        counts.fold(TODAY);
        counts.fold(TODAY.plusDays(7));
        figuresAreExact("a week later");
        assertThat(jdbc.sql("select distinct week from inbox_count").query(LocalDate.class).list()).containsExactly(LocalDate.of(2027, 3, 22));
    }

    @Test
    void workThatIsDoneLeavesNoRowBehind() {
        add(5, SEATS.get(1), new Random(1));
        counts.fold(TODAY);
        jdbc.sql("update inbox_task set state = 'WITHDRAWN', closed_at = now()").update();
        counts.fold(TODAY);
        assertThat(jdbc.sql("select (select count(*) from inbox_count) + (select count(*) from inbox_count_day) + (select count(*) from inbox_count_delta)")
            .query(Long.class).single()).isZero();
    }

    @Test
    void aDatabaseWithoutCountsGetsThem() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            // As it was before there were counts.
            jdbc.sql("set local session_replication_role = replica").update();
            add(30, SEATS.get(0), new Random(2));
        });
        assertThat(counts.difference()).isNotZero();
        jdbc.sql("select recount_inbox(:monday)").param("monday", LocalDate.of(2027, 3, 15)).query((row, index) -> 1).list();
        figuresAreExact("recounted");
    }

    /** What PostgreSQL reads for the figures of a seat with a hundred thousand tasks on two hundred days. */
    @Test
    void figuresReadTwoRowsOfASeatHoweverMuchWorkItHas() {
        jdbc.sql("""
            insert into inbox_task (id, process_key, definition_id, instance_id, element_id, name, help, case_id, case_title, seat, seat_key, shared,
                                    confidential, form_key, properties, variables, due_on, state, created_at, search_text, assignee)
            select gen_random_uuid(), 'p', 'p:1', 'i', 'e', 'n', '', gen_random_uuid(), '', 's', :seat, true, false, '', '{}', '{}',
                   cast(:today as date) + n % 200 - 100, 'OPEN', now(), '', case when n % 10 = 0 then cast(:person as uuid) end
              from generate_series(1, 100000) n
            """).params(Map.of("seat", SEATS.get(0), "today", TODAY, "person", PEOPLE.get(0))).update();
        counts.fold(TODAY);
        jdbc.sql("analyze inbox_count, inbox_count_day, inbox_count_delta").update();
        long rows = new TransactionTemplate(transactions).execute(status -> {
            long before = rowsRead();
            assertThat(counts.summary(PEOPLE.get(0), Set.of(SEATS.get(0)), TODAY).open()).isEqualTo(100_000);
            return rowsRead() - before;
        });
        assertThat(rows).isBetween(1L, 2L);
        figuresAreExact("among many");
    }

    private long rowsRead() {
        return jdbc.sql("select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables where relname like 'inbox%'")
            .query(Long.class).single();
    }
}
