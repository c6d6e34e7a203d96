package vn.paraudit.checklist.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.testing.ParAuditTest;

/** Two people work on the field sheets of one visit at the same moment, each in a transaction of their own on the real database. */
@ParAuditTest
class FieldRaceTests {

    private static final Map<String, Integer> DOSSIERS = Map.of("land", 30);

    @Autowired
    private Checklists checklists;

    @Autowired
    private FieldSheets sheets;

    @Autowired
    private RowWriter writer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private UUID subject;
    private UUID dossier;

    @BeforeEach
    void drawASample() {
        subject = Ids.next();
        checklists.openSheet(subject, true);
        sheets.drawInTask(subject, DOSSIERS, 1, null, Actor.SYSTEM);
        dossier = sheets.rows(subject, FieldSheet.DOSSIERS).get(0).id();
    }

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    private FieldSheets.Row write(String note) {
        return writer.write(subject, FieldSheet.DOSSIERS, dossier, Map.of("note", note), 0, Actor.SYSTEM);
    }

    private FieldSheets.Sample drawAgain() {
        return sheets.drawInTask(subject, DOSSIERS, 2, null, Actor.SYSTEM);
    }

    @Test
    void aRowThatComesWhileTheLastSectionsCloseIsRefused() {
        Future<FieldSheets.Row> late = transactions.execute(status -> {
            jdbc.sql("update checklist_section set state = 'CLOSED' where subject_id = :id").param("id", subject).update();
            return meanwhile(() -> write("Đã xem"));
        });
        assertRefused(late, "field-sheet-closed");
    }

    @Test
    void aSampleIsNotDrawnAgainUnderARowThatIsBeingWritten() {
        Future<FieldSheets.Sample> late = transactions.execute(status -> {
            write("Đã xem");
            return meanwhile(this::drawAgain);
        });
        assertRefused(late, "sample-in-use");
        assertThat(sheets.rows(subject, FieldSheet.DOSSIERS).get(0).found()).containsEntry("note", "Đã xem");
    }

    @Test
    void aRowOfASampleThatIsBeingDrawnAgainIsNotWritten() {
        Future<FieldSheets.Row> late = transactions.execute(status -> {
            drawAgain();
            return meanwhile(() -> write("Đã xem"));
        });
        assertRefused(late, "row-refused");
    }

    @Test
    void twoWhoWriteTheSameRowAtOnceDoNotOverwriteEachOther() {
        Future<FieldSheets.Row> late = transactions.execute(status -> {
            write("Đã xem");
            return meanwhile(() -> write("Khác"));
        });
        assertRefused(late, "row-changed");
    }

    @Test
    void aRequestRepeatedWhileTheFirstStillRunsGetsTheSameReply() throws Exception {
        FieldSheets.Row[] first = new FieldSheets.Row[1];
        Future<FieldSheets.Row> second = transactions.execute(status -> {
            first[0] = write("Đã xem");
            return meanwhile(() -> write("Đã xem"));
        });
        assertThat(second.get()).isEqualTo(first[0]);
    }

    /** Starts work in another transaction and comes back when it is done or waits for this one. */
    private <T> Future<T> meanwhile(Callable<T> work) {
        Future<T> running = other.submit(work);
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> running.isDone() || somebodyWaitsForThis());
        return running;
    }

    private boolean somebodyWaitsForThis() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))")
            .query(Boolean.class).single();
    }

    private static void assertRefused(Future<?> late, String code) {
        assertThatThrownBy(late::get).cause().isInstanceOfSatisfying(RuleViolation.class,
            refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
