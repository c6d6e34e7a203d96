package vn.paraudit.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The one PostgreSQL of a test run, with a database for whoever asks. */
public final class TestPostgres {

    private static EmbeddedPostgres server;

    private TestPostgres() {
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").setServerConfig("unix_socket_directories", "")
                    // Nobody needs these databases after the run.
                    .setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off").setServerConfig("synchronous_commit", "off")
                    .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return server;
    }

    /** Makes an empty database, or a copy of another to which nobody is connected. */
    public static void create(String database, String template) {
        execute("create database " + database + (template == null ? "" : " template " + template + " strategy file_copy"));
    }

    public static void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    private static void execute(String sql) {
        try (Connection connection = server().getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    public static HikariDataSource pool(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server().getJdbcUrl("postgres", database));
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    public static String url(String database) {
        return server().getJdbcUrl("postgres", database);
    }
}
