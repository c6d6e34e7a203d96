package vn.paraudit.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import vn.paraudit.testing.TestPostgres;

/** A node says that it is ready only when it can work. */
class DatabaseReadinessTests {

    private static final String DATABASE = "readiness";

    private HikariDataSource pool;

    @BeforeEach
    void makeDatabase() {
        TestPostgres.create(DATABASE, null);
        pool = TestPostgres.pool(DATABASE);
        JdbcClient jdbc = JdbcClient.create(pool);
        jdbc.sql("create table flyway_schema_history (version text)").update();
        jdbc.sql("insert into flyway_schema_history values ('1'), ('2.1'), (null)").update();
    }

    @AfterEach
    void dropDatabase() {
        pool.close();
        TestPostgres.drop(DATABASE);
    }

    private DatabaseReadiness readiness() {
        DatabaseReadiness readiness = new DatabaseReadiness(pool, Duration.ZERO);
        readiness.know(Set.of("1", "2.1", "3"));
        return readiness;
    }

    @Test
    void aDatabaseThatWasMigratedFurtherThanThisNodeKnowsIsNotReady() {
        DatabaseReadiness readiness = readiness();
        assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);
        JdbcClient.create(pool).sql("insert into flyway_schema_history values ('4')").update();
        assertThat(readiness.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aDatabaseThatTakesNoWritesIsNotReady() {
        DatabaseReadiness readiness = readiness();
        JdbcClient.create(pool).sql("alter database " + DATABASE + " set default_transaction_read_only = on").update();
        pool.getHikariPoolMXBean().softEvictConnections();
        assertThat(readiness.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aDatabaseThatIsAwayIsNotReadyUntilItIsBack() {
        SimpleDriverDataSource database = new SimpleDriverDataSource(new org.postgresql.Driver(), "jdbc:postgresql://127.0.0.1:1/away");
        DatabaseReadiness readiness = new DatabaseReadiness(database, Duration.ZERO);
        readiness.know(Set.of("1", "2.1"));
        assertThat(readiness.health().getStatus()).isEqualTo(Status.DOWN);
        database.setUrl(TestPostgres.url(DATABASE));
        assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void manyQuestionsAtOnceAreOneToTheDatabase() {
        DatabaseReadiness readiness = new DatabaseReadiness(pool, Duration.ofHours(1));
        readiness.know(Set.of("1", "2.1"));
        assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);
        pool.close();
        assertThat(readiness.health().getStatus()).as("remembered").isEqualTo(Status.UP);
    }
}
