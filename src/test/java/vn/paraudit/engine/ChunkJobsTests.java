package vn.paraudit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.paraudit.platform.Ids;
import vn.paraudit.testing.ParAuditTest;

/** Long work in chunks: what happens to it when a chunk fails. */
@ParAuditTest
class ChunkJobsTests {

    private static final String WORKER = "count-to-seven";

    @Autowired
    private ChunkedWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private DefaultListableBeanFactory beans;

    private final UUID subject = Ids.next();
    private final Diagrams diagrams;
    private boolean broken;

    ChunkJobsTests(@Autowired ProcessEngine engine, @Autowired PlatformTransactionManager transactions) {
        diagrams = new Diagrams(engine, transactions);
    }

    /** Writes the numbers from one to seven, three per chunk; while it is broken it fails after having written the five. */
    private final class CountToSeven implements ChunkWorker {

        @Override
        public String name() {
            return WORKER;
        }

        @Override
        public boolean next(UUID counted) {
            int done = numbers().size();
            for (int number = done + 1; number <= Math.min(done + 3, 7); number++) {
                jdbc.sql("insert into counted values (:subject, :number)").param("subject", counted).param("number", number).update();
                if (broken && number == 5) {
                    throw new IllegalStateException("broken at five");
                }
            }
            return done + 3 < 7;
        }
    }

    @BeforeEach
    void employTheWorker() {
        jdbc.sql("create table if not exists counted (subject uuid not null, number integer not null)").update();
        beans.registerSingleton(WORKER, new CountToSeven());
    }

    @AfterEach
    void dismissTheWorker() {
        beans.destroySingleton(WORKER);
    }

    private List<Integer> numbers() {
        return jdbc.sql("select number from counted where subject = :subject order by number").param("subject", subject).query(Integer.class).list();
    }

    /** Jobs of this work that wait, each with the tries it has left. */
    private List<Integer> waiting() {
        return jobs("retries_", Integer.class);
    }

    private <T> List<T> jobs(String column, Class<T> type) {
        return jdbc.sql("select " + column + " from act_ru_job where handler_type_ = 'chunk' and handler_cfg_ like :subject")
            .param("subject", "%:" + subject).query(type).list();
    }

    private void runOne() {
        management.executeJob(jobs("id_", String.class).get(0));
    }

    private void schedule() {
        diagrams.inTransaction(() -> work.schedule(WORKER, subject));
    }

    @Test
    void everyChunkIsAJobWithATransactionOfItsOwn() {
        schedule();
        assertThat(numbers()).isEmpty();
        runOne();
        assertThat(numbers()).containsExactly(1, 2, 3);
        runOne();
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6);
        runOne();
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aChunkThatFailsIsResumedAndRepeatsNothingThatWasFinished() {
        broken = true;
        schedule();
        runOne();
        assertThatThrownBy(this::runOne).hasMessageContaining("broken at five");
        assertThat(numbers()).as("the failed chunk left nothing, the one before it everything").containsExactly(1, 2, 3);
        assertThat(waiting()).containsExactly(2);

        broken = false;
        runOne();
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(waiting()).as("the resumed chunk has scheduled one successor").containsExactly(3);
        runOne();
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void aChunkThatFailsThreeTimesWaitsForSomebodyAndIsResumedThen() {
        broken = true;
        schedule();
        runOne();
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(this::runOne).hasMessageContaining("broken at five");
        }
        assertThat(waiting()).containsExactly(0);
        assertThat(numbers()).containsExactly(1, 2, 3);

        broken = false;
        management.setJobRetries(jobs("id_", String.class).get(0), 1);
        runOne();
        runOne();
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void workOfATransactionThatFailedIsNeverDone() {
        assertThatThrownBy(() -> diagrams.inTransaction(() -> {
            work.schedule(WORKER, subject);
            throw new IllegalStateException("undone");
        })).hasMessage("undone");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void workThatNobodyDoesSaysSo() {
        diagrams.inTransaction(() -> work.schedule("nobodys-work", subject));
        assertThatThrownBy(this::runOne).hasMessageContaining("Nobody does the work nobodys-work");
    }
}
