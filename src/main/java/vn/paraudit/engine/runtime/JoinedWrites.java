package vn.paraudit.engine.runtime;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.ibatis.executor.BatchExecutor;
import org.apache.ibatis.executor.BatchExecutorException;
import org.apache.ibatis.executor.BatchResult;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.transaction.Transaction;
import org.postgresql.util.PSQLException;
import vn.paraudit.platform.JoinedSql;

/**
 * Sends what the engine writes at the end of a command in one go. The mapper's own executor waits for the database once for every kind of
 * statement, and a step writes a handful of kinds with a row or two each. What it reads goes through {@link PlainRows} where that can be.
 */
final class JoinedWrites extends BatchExecutor {

    /** Longer ones go kind by kind: each sequence of kinds is a text of its own, which the database remembers. */
    private static final int MOST = 16;

    private final PlainRows.OfMaps plainRows;
    private final JoinedSql texts;
    private final List<Write> waiting = new ArrayList<>();

    JoinedWrites(Configuration configuration, Transaction transaction, PlainRows.OfMaps plainRows, JoinedSql texts) {
        super(configuration, transaction);
        this.plainRows = plainRows;
        this.texts = texts;
    }

    private record Write(MappedStatement mapped, BoundSql bound, GivenValues values) {

        String sql() {
            return bound.getSql();
        }
    }

    /** Takes the values now, as they may change before they are sent. */
    @Override
    public int doUpdate(MappedStatement mapped, Object parameter) throws SQLException {
        BoundSql bound = mapped.getBoundSql(parameter);
        waiting.add(new Write(mapped, bound, GivenValues.of(configuration, bound, parameter)));
        return BATCH_UPDATE_RETURN_VALUE;
    }

    @Override
    public List<BatchResult> doFlushStatements(boolean isRollback) throws SQLException {
        List<Write> writes = List.copyOf(waiting);
        waiting.clear();
        if (isRollback || writes.isEmpty()) {
            return List.of();
        }
        if (writes.size() <= MOST) {
            return List.of(inOneGo(writes));
        }
        List<BatchResult> results = new ArrayList<>();
        for (int from = 0, to; from < writes.size(); from = to) {
            String sql = writes.get(from).sql();
            for (to = from + 1; to < writes.size() && sql.equals(writes.get(to).sql());) {
                to++;
            }
            results.add(ofOneKind(writes.subList(from, to), results));
        }
        return results;
    }

    private PreparedStatement prepared(MappedStatement mapped, String sql) throws SQLException {
        PreparedStatement statement = getConnection(mapped.getStatementLog()).prepareStatement(sql);
        applyTransactionTimeout(statement);
        return statement;
    }

    private static BatchResult result(List<Write> writes) {
        Write first = writes.get(0);
        return new BatchResult(first.mapped(), first.sql(), first.bound().getParameterObject());
    }

    private BatchResult inOneGo(List<Write> writes) throws SQLException {
        BatchResult result = result(writes);
        int[] counts = new int[writes.size()];
        try (PreparedStatement statement = prepared(writes.get(0).mapped(), texts.of(writes.stream().map(Write::sql).toList()))) {
            int offset = 0;
            for (Write write : writes) {
                write.values().give(statement, offset);
                offset += write.values().size();
            }
            statement.execute();
            for (int i = 0; i < counts.length; i++) {
                counts[i] = statement.getUpdateCount();
                statement.getMoreResults();
            }
        } catch (SQLException failure) {
            throw failed(result, List.of(), new BatchUpdateException(failure.getMessage(), failure.getSQLState(), failure.getErrorCode(),
                countsBefore(refused(writes, failure)), failure));
        }
        result.setUpdateCounts(counts);
        return result;
    }

    /** What the engine is told of writes that were taken back because one after them was refused. */
    private static int[] countsBefore(int refused) {
        int[] counts = new int[refused + 1];
        Arrays.fill(counts, 1);
        counts[refused] = Statement.EXECUTE_FAILED;
        return counts;
    }

    /** Which write the database refused: the first one to the table that it names. What names no table says nothing of any one of them. */
    private static int refused(List<Write> writes, SQLException failure) {
        String table = failure instanceof PSQLException refusal && refusal.getServerErrorMessage() != null ? refusal.getServerErrorMessage().getTable() : null;
        return table == null ? 0 : IntStream.range(0, writes.size())
            .filter(i -> writes.get(i).sql().toLowerCase(Locale.ROOT).contains(table)).findFirst().orElse(0);
    }

    private BatchResult ofOneKind(List<Write> writes, List<BatchResult> before) throws SQLException {
        BatchResult result = result(writes);
        try (PreparedStatement statement = prepared(writes.get(0).mapped(), writes.get(0).sql())) {
            for (Write write : writes) {
                write.values().give(statement, 0);
                statement.addBatch();
            }
            result.setUpdateCounts(statement.executeBatch());
            return result;
        } catch (BatchUpdateException failure) {
            throw failed(result, before, failure);
        }
    }

    private static BatchExecutorException failed(BatchResult result, List<BatchResult> before, BatchUpdateException failure) {
        return new BatchExecutorException(result.getMappedStatement().getId() + " failed", failure, before, result);
    }

    /** The engine knows by itself what it has read in a command; a second memory below it would only compare keys. */
    @Override
    public <E> List<E> query(MappedStatement mapped, Object parameter, RowBounds bounds, ResultHandler handler) throws SQLException {
        BoundSql bound = mapped.getBoundSql(parameter);
        Optional<PlainRows> rows = handler == null && bounds == RowBounds.DEFAULT ? plainRows.of(mapped) : Optional.empty();
        return rows.isPresent() ? read(mapped, bound, parameter, rows.get()) : doQuery(mapped, parameter, bounds, handler, bound);
    }

    private <E> List<E> read(MappedStatement mapped, BoundSql bound, Object parameter, PlainRows rows) throws SQLException {
        flushStatements();
        try (PreparedStatement statement = prepared(mapped, bound.getSql())) {
            GivenValues.of(configuration, bound, parameter).give(statement, 0);
            try (ResultSet found = statement.executeQuery()) {
                return rows.read(bound.getSql(), found);
            }
        }
    }
}
