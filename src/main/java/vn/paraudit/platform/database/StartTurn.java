package vn.paraudit.platform.database;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Lets the nodes of one database start one after another, from the migrations to the last thing that a start writes. A node that dies meanwhile
 * leaves its turn with its connection.
 */
@Component
class StartTurn {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);
    /** The same number on every node; no other lock of the product has one that is not made of a name. */
    private static final long LOCK = 7_261_985_402_116L;

    private @Nullable Connection connection;

    /** Waits until no other node starts. */
    synchronized void take(DataSource database) {
        try {
            connection = database.getConnection();
            if (!isTaken("select pg_try_advisory_lock(" + LOCK + ")")) {
                LOG.info("Another node starts on this database; this one goes on when it is ready");
                isTaken("select pg_advisory_lock(" + LOCK + ") is not null");
            }
        } catch (SQLException failure) {
            throw new CannotGetJdbcConnectionException("No turn to start", failure);
        }
    }

    private boolean isTaken(String lock) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(lock)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** After everything else that happens when the application is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    @PreDestroy
    synchronized void leave() throws SQLException {
        if (connection == null) {
            return;
        }
        try (Connection held = connection; Statement statement = held.createStatement()) {
            connection = null;
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
    }
}
