package vn.paraudit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.security.AuditTrail.Subject;
import vn.paraudit.testing.ModuleTest;

@ModuleTest
class AuditTrailTests {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private UUID chainOf(int length) {
        UUID subject = UUID.randomUUID();
        for (int act = 1; act <= length; act++) {
            Map<String, Object> after = Map.of("bước", act, "nội dung", "Đã duyệt");
            transactions.executeWithoutResult(status -> trail.record(Subject.PLAN, subject, "task-completed", Map.of(), after));
        }
        return subject;
    }

    @Test
    void actsAreNumberedWithoutGapsAndTheChainIsWhole() {
        UUID subject = chainOf(4);
        assertThat(trail.of(Subject.PLAN, subject)).extracting(AuditEntry::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(trail.firstBrokenEntry(Subject.PLAN, subject)).isZero();
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnAct() {
        UUID subject = chainOf(1);
        for (String attempt : List.of("update audit_entry set actor_name = 'x' where subject_id = :id", "delete from audit_entry where subject_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).param("id", subject).update()).hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> jdbc.sql("truncate audit_entry").update()).hasMessageContaining("append-only");
    }

    @Test
    void whoeverGoesAroundTheDatabasesRefusalIsFound() {
        UUID subject = chainOf(5);
        transactions.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("update audit_entry set after = '{\"bước\":30}' where subject_id = :id and sequence = 3").param("id", subject).update();
        });
        assertThat(trail.firstBrokenEntry(Subject.PLAN, subject)).isEqualTo(3);
    }

    @Test
    void aCutEndIsFound() {
        UUID subject = chainOf(3);
        transactions.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("delete from audit_entry where subject_id = :id and sequence = 3").param("id", subject).update();
        });
        assertThat(trail.firstBrokenEntry(Subject.PLAN, subject)).isEqualTo(3);
    }

    @Test
    void actsWrittenAtTheSameTimeFormOneChain() {
        UUID subject = UUID.randomUUID();
        IntStream.range(0, 20).parallel().forEach(act -> transactions.executeWithoutResult(status ->
            trail.record(Subject.PLAN, subject, "task-completed", Map.of(), Map.of("act", act))));
        assertThat(trail.of(Subject.PLAN, subject)).hasSize(20);
        assertThat(trail.firstBrokenEntry(Subject.PLAN, subject)).isZero();
    }
}
