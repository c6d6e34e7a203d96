package vn.paraudit.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes that nothing in their own transaction reads again, or only who has them sent before: they are sent together right before its commit,
 * so that the database is waited for once and rows that others want are locked as short as can be. They happen with the rest of the
 * transaction or not at all.
 */
@Component
public class LastWrites implements TransactionExecutionListener {

    /** Each sequence of statements is a text of its own, which the database remembers: no more than so many in one. */
    private static final int MOST = 8;

    private final JdbcTemplate jdbc;
    private final Map<String, NamedSql> known = new ConcurrentHashMap<>();
    private final JoinedSql texts = new JoinedSql();

    LastWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Waiting(String sql, Object[] values) {

        static Waiting of(NamedSql write, Map<String, ?> values) {
            return new Waiting(write.sql(), write.names().stream().map(name -> {
                if (!values.containsKey(name)) {
                    throw new InvalidDataAccessApiUsageException("No value for " + name);
                }
                return values.get(name);
            }).toArray());
        }
    }

    /**
     * Adds a write to the current transaction; it comes after those that were added before it.
     *
     * @param sql     a statement that stands in the code, with named parameters of one value each
     * @param values  a value for each name, {@code null} allowed
     * @throws IllegalTransactionStateException where there is no transaction
     */
    public void add(String sql, Map<String, ?> values) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("What is written last needs a transaction");
        }
        ofTransaction().add(Waiting.of(known.computeIfAbsent(sql, NamedSql::of), values));
    }

    /** Sends what waits in this transaction now, for whoever wants to read it after all. */
    public void sendNow() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Unsent unsent) {
            unsent.send();
        }
    }

    /** Comes after everybody who has something to do before a commit: whatever they added is sent with the rest. */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        sendNow();
    }

    private Unsent ofTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Unsent unsent) {
            return unsent;
        }
        Unsent unsent = new Unsent();
        TransactionSynchronizationManager.bindResource(this, unsent);
        TransactionSynchronizationManager.registerSynchronization(unsent);
        return unsent;
    }

    /** What one transaction has not sent yet. */
    private final class Unsent implements TransactionSynchronization {

        private final List<Waiting> writes = new ArrayList<>();

        void add(Waiting write) {
            writes.add(write);
        }

        void send() {
            for (int from = 0; from < writes.size(); from += MOST) {
                List<Waiting> some = writes.subList(from, Math.min(writes.size(), from + MOST));
                jdbc.update(texts.of(some.stream().map(Waiting::sql).toList()),
                    some.stream().flatMap(write -> Arrays.stream(write.values())).toArray());
            }
            writes.clear();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(LastWrites.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LastWrites.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LastWrites.this);
        }
    }
}
