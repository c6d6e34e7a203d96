package vn.paraudit.engine.runtime;

import java.sql.Connection;
import javax.sql.DataSource;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.Transaction;
import org.apache.ibatis.transaction.TransactionFactory;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives the mapper the connection of the transaction that we began, itself: the stand-in that the engine puts before it is asked through
 * reflection for every statement. Who began the transaction ends it.
 */
final class OwnTransactions implements TransactionFactory {

    @Override
    public Transaction newTransaction(Connection connection) {
        throw new IllegalStateException("A session takes its connection from the data source");
    }

    @Override
    public Transaction newTransaction(DataSource dataSource, TransactionIsolationLevel level, boolean autoCommit) {
        return new Joined(dataSource);
    }

    private static final class Joined implements Transaction {

        private final DataSource dataSource;
        private Connection connection;

        Joined(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        public Connection getConnection() {
            if (connection == null) {
                connection = DataSourceUtils.getConnection(dataSource);
            }
            return connection;
        }

        @Override
        public void commit() {
            // whoever began it does
        }

        @Override
        public void rollback() {
            // whoever began it does
        }

        @Override
        public void close() {
            DataSourceUtils.releaseConnection(connection, dataSource);
            connection = null;
        }

        @Override
        public Integer getTimeout() {
            return TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder && holder.hasTimeout()
                ? holder.getTimeToLiveInSeconds() : null;
        }
    }
}
