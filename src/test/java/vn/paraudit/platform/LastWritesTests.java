package vn.paraudit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.StatementCounter;
import vn.paraudit.testing.SwitchableDataSource;

/** What is written last is written with its transaction: all of it, in its order, or nothing. */
@ParAuditTest
class LastWritesTests {

    private static final String ADD = "insert into last_write_test (number, said) values (:number, coalesce(:said::text, 'nothing; at all'))";

    @Autowired
    private LastWrites writes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SwitchableDataSource database;

    private final TransactionTemplate transaction;
    private final TransactionTemplate another;

    LastWritesTests(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        another = new TransactionTemplate(transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    @BeforeEach
    void prepare() {
        jdbc.sql("drop table if exists last_write_test").update();
        jdbc.sql("create table last_write_test (place bigint generated always as identity, number integer primary key, said text not null)").update();
    }

    private void add(int number, String said) {
        Map<String, Object> values = new HashMap<>(Map.of("number", number));
        values.put("said", said);
        writes.add(ADD, values);
    }

    private List<Integer> written() {
        return jdbc.sql("select number from last_write_test order by place").query(Integer.class).list();
    }

    @Test
    void severalAreOneTripRightBeforeTheCommit() {
        StatementCounter.Cost cost = database.statements().costOf(() -> transaction.executeWithoutResult(status -> {
            add(3, "three; still three");
            add(1, null);
            add(2, "?");
            assertThat(written()).isEmpty();
        }));
        assertThat(written()).containsExactly(3, 1, 2);
        assertThat(jdbc.sql("select said from last_write_test order by place").query(String.class).list()).containsExactly("three; still three", "nothing; at all", "?");
        assertThat(cost.statements()).hasSize(4);
        assertThat(cost.trips()).isEqualTo(2);
        assertThat(cost.durableCommits()).isEqualTo(1);
    }

    @Test
    void moreThanGoTogetherComeInTheirOrder() {
        transaction.executeWithoutResult(status -> {
            for (int number = 20; number > 0; number--) {
                add(number, "one of many");
            }
        });
        assertThat(written()).hasSize(20).startsWith(20, 19, 18).endsWith(2, 1);
    }

    @Test
    void whoeverWantsToReadThemHasThemSentBefore() {
        transaction.executeWithoutResult(status -> {
            add(1, "early");
            writes.sendNow();
            assertThat(written()).containsExactly(1);
            add(2, "late");
        });
        assertThat(written()).containsExactly(1, 2);
    }

    @Test
    void nothingIsLeftOfATransactionThatIsTakenBack() {
        transaction.executeWithoutResult(status -> {
            add(1, "never");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> add(2, "the next one on this thread"));
        assertThat(written()).containsExactly(2);
    }

    @Test
    void oneThatIsRefusedTakesTheWholeTransactionBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into last_write_test (number, said) values (1, 'first')").update();
            add(2, "second");
            add(1, "first again");
        })).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(written()).isEmpty();
    }

    @Test
    void aTransactionInsideAnotherHasItsOwn() {
        transaction.executeWithoutResult(status -> {
            add(1, "outside");
            another.executeWithoutResult(inside -> add(2, "inside"));
            assertThat(written()).containsExactly(2);
            add(3, "outside");
        });
        assertThat(written()).containsExactly(2, 1, 3);
    }

    @Test
    void whatIsAddedWhileTheCommitIsUnderWayIsWrittenToo() {
        transaction.executeWithoutResult(status -> {
            add(1, "before");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    add(2, "on the way");
                }
            });
        });
        assertThat(written()).containsExactly(1, 2);
    }

    @Test
    void whatIsAddedFirstWhileTheCommitIsUnderWayIsWrittenToo() {
        transaction.executeWithoutResult(status -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                add(1, "on the way");
            }

            @Override
            public void beforeCompletion() {
                add(2, "later still");
            }
        }));
        assertThat(written()).containsExactly(1, 2);
    }

    @Test
    void withoutATransactionThereIsNoLast() {
        assertThatThrownBy(() -> add(1, "alone")).isInstanceOf(IllegalTransactionStateException.class);
    }
}
