package vn.paraudit.upgrade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.PGConnection;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/**
 * A database as an earlier version of the product left it: its tables come from the migrations that it knew, its rows from a file that
 * {@code copy … to stdout} wrote when it had played its invented year.
 */
final class OldDatabase {

    private static final String[] JAVA_MIGRATIONS = {"vn.paraudit.engine.schema.V1__EngineSchema", "vn.paraudit.security.schema.V20__SessionTables"};

    private OldDatabase() {
    }

    /**
     * Fills an empty database.
     *
     * @param version  the last migration that the earlier version knew; its rows are {@code upgrade/v<version>.sql.gz}
     */
    static void fill(DataSource empty, String version) throws SQLException, IOException {
        Flyway.configure().dataSource(empty).locations("classpath:db/migration").javaMigrations(javaMigrations()).target(version).load().migrate();
        try (Connection database = empty.getConnection();
                BufferedReader rows = new BufferedReader(new InputStreamReader(new GZIPInputStream(
                    OldDatabase.class.getResourceAsStream("/upgrade/v" + version + ".sql.gz")), StandardCharsets.UTF_8))) {
            try (Statement statement = database.createStatement()) {
                // The rows agree with each other already, and the trail takes nothing but additions otherwise.
                statement.execute("set session_replication_role = replica");
                load(database, statement, rows);
                statement.execute("reset session_replication_role");
            }
        }
    }

    private static JavaMigration[] javaMigrations() {
        JavaMigration[] migrations = new JavaMigration[JAVA_MIGRATIONS.length];
        for (int at = 0; at < migrations.length; at++) {
            migrations[at] = (JavaMigration) BeanUtils.instantiateClass(ClassUtils.resolveClassName(JAVA_MIGRATIONS[at], null));
        }
        return migrations;
    }

    private static void load(Connection database, Statement statement, BufferedReader file) throws SQLException, IOException {
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            if (!line.startsWith("copy ")) {
                statement.execute(line);
                continue;
            }
            // What a migration has put there is among the rows.
            statement.execute("delete from " + line.split(" ")[1]);
            database.unwrap(PGConnection.class).getCopyAPI().copyIn(line, rowsOf(file));
        }
    }

    private static Reader rowsOf(BufferedReader file) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String row = file.readLine(); !row.equals("\\."); row = file.readLine()) {
            rows.append(row).append('\n');
        }
        return new StringReader(rows.toString());
    }
}
