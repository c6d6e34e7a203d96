package vn.paraudit.notification.process;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;

/** Lets the rounds of the days happen and says who was told what on a day. */
public final class RoundFixture {

    private final ReminderRounds rounds;
    private final EngineJobs jobs;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    public RoundFixture(ApplicationContext context) {
        rounds = context.getBean(ReminderRounds.class);
        jobs = context.getBean(EngineJobs.class);
        clock = context.getBean(MovableClock.class);
        jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("delete from reminder_round").update();
    }

    /** Today's round from its beginning to its end; whether it was begun. */
    public boolean round() {
        boolean begun = rounds.begin();
        jobs.runDue();
        return begun;
    }

    /** The round of a day. */
    public boolean roundOn(LocalDate day) {
        clock.set(day);
        return round();
    }

    /** Who was told today about the work of a case, each as {@code name rung seat}. */
    public List<String> toldToday(String caseId) {
        return jdbc.sql("""
            select account.username || case when notice.rung > 0 then ' T+' else ' T' end || notice.rung || ' ' || notice.seat
              from notice join account using (person_id) join inbox_task task on task.id = notice.task_id
             where task.case_id = :id::uuid and (notice.sent_at at time zone 'Asia/Ho_Chi_Minh')::date = :today order by 1
            """).param("id", caseId).param("today", LocalDate.ofInstant(clock.instant(), TimeSource.ZONE)).query(String.class).list();
    }

    /** Everybody who was ever told about the work of a case. */
    public List<String> everTold(String caseId) {
        return jdbc.sql("""
            select distinct account.username from notice join account using (person_id) join inbox_task task on task.id = notice.task_id
             where task.case_id = :id::uuid order by 1
            """).param("id", caseId).query(String.class).list();
    }
}
