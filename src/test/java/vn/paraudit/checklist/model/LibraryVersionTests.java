package vn.paraudit.checklist.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
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
import vn.paraudit.platform.Ids;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** A version of the criteria may be corrected until a sheet uses it. */
@ParAuditTest
class LibraryVersionTests {

    private static final String REFUSAL = "so changed criteria need a version of their own";
    private static final LocalDate LAST_VERSION = LocalDate.of(2026, 7, 1);

    @Autowired
    private Checklists checklists;

    @Autowired
    private Libraries libraries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MovableClock clock;

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private String version;

    /** Every test has its own version, the newest of the day, with which sheets are opened. */
    @BeforeEach
    void issueAVersion() {
        clock.set(MovableClock.START);
        version = "test-" + UUID.randomUUID();
        jdbc.sql("""
            insert into checklist_library (version, valid_from, body)
            select :version, newest.valid_from + 1, newest.body || jsonb_build_object('version', :version::text)
              from checklist_library newest where newest.valid_from < date '2026-02-01' order by newest.valid_from desc limit 1
            """).param("version", version).update();
    }

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    private int rewrite(String changed) {
        return jdbc.sql("update checklist_library set body = body || jsonb_build_object('note', :note::text) where version = :version")
            .param("note", UUID.randomUUID().toString()).param("version", changed).update();
    }

    @Test
    void aVersionThatNoSheetUsesMayBeCorrected() {
        assertThat(rewrite(version)).isEqualTo(1);
    }

    @Test
    void aVersionThatASheetUsesStaysAsItIs() {
        checklists.openSheet(Ids.next(), true);
        assertThatThrownBy(() -> rewrite(version)).hasMessageContaining(version).hasMessageContaining(REFUSAL);
        assertThatThrownBy(() -> jdbc.sql("delete from checklist_library where version = :version").param("version", version).update())
            .hasMessageContaining("checklist_sheet");
    }

    @Test
    void aUsedVersionMayBeStoredAgainUnchanged() {
        checklists.openSheet(Ids.next(), true);
        assertThat(jdbc.sql("update checklist_library set body = body where version = :version").param("version", version).update()).isEqualTo(1);
    }

    @Test
    void aVersionCannotBeRewrittenWhileASheetIsOpenedWithIt() {
        Future<Integer> rewriting = transactions.execute(status -> {
            checklists.openSheet(Ids.next(), true);
            Future<Integer> running = other.submit(() -> rewrite(version));
            await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> running.isDone() || somebodyWaitsForThis());
            return running;
        });
        assertThatThrownBy(rewriting::get).hasMessageContaining(REFUSAL);
    }

    private boolean somebodyWaitsForThis() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))")
            .query(Boolean.class).single();
    }

    /** A sheet is opened with the product's own version, whose file then differs from what is stored, as after an update of the product. */
    @Test
    void aChangedFileOfAUsedVersionIsRefusedAtTheStart() {
        String shipped = jdbc.sql("select version from loaded_library where name = 'checklist/2026-07.json'").query(String.class).single();
        clock.set(LAST_VERSION);
        jdbc.sql("update loaded_library set hash = 'other' where name = 'checklist/2026-07.json'").update();
        assertThatCode(libraries::load).doesNotThrowAnyException();

        rewrite(shipped);
        checklists.openSheet(Ids.next(), true);
        jdbc.sql("update loaded_library set hash = 'other' where name = 'checklist/2026-07.json'").update();
        assertThatThrownBy(libraries::load).hasMessageContaining(shipped).hasMessageContaining(REFUSAL);
    }
}
