package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.ParAudit;
import vn.paraudit.testing.Nightly;
import vn.paraudit.testing.ProductProcess;
import vn.paraudit.testing.TestClient;
import vn.paraudit.testing.TestPostgres;

/**
 * Two nodes that begin at the same moment on a database in which nothing is yet both live; and of two managers who release the same table at the
 * same moment there one makes a version and one clearly loses, every time.
 */
class TwoNodesTests {

    private static final String DATABASE = "two_nodes";
    private static final String TABLE = "unit-risk";
    private static final int TIMES = Nightly.or(5, 100);

    private static HikariDataSource pool;
    private static JdbcClient jdbc;
    private static ProductProcess first;
    private static ProductProcess second;

    @BeforeAll
    static void startBothAtOnce() {
        TestPostgres.create(DATABASE, null);
        pool = TestPostgres.pool(DATABASE);
        jdbc = JdbcClient.create(pool);
        first = ProductProcess.startOn(DATABASE, ParAudit.class);
        second = ProductProcess.startOn(DATABASE, ParAudit.class);
    }

    @AfterAll
    static void end() {
        first.close();
        second.close();
        pool.close();
        TestPostgres.drop(DATABASE);
    }

    /** A draft of the table with a word of its own, handed in by its author. */
    private static String handedIn(DraftSteps steps, String author, String word) {
        String draft = steps.draftOpened(author, "TABLE", TABLE);
        Map<String, String> files = new HashMap<>(steps.files(draft));
        files.computeIfPresent("bpmn/unit-risk.dmn", (path, text) -> text.replaceFirst("(<input id=\"Input_1\" label=\")[^\"]*", "$1" + word));
        steps.saved(author, draft, 1, files);
        assertThat(steps.submitted(author, draft, null).status()).isEqualTo(200);
        return draft;
    }

    private static List<TestClient.Answer> atTheSameTime(ExecutorService pool, List<Callable<TestClient.Answer>> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        List<Future<TestClient.Answer>> running = requests.stream().map(request -> pool.submit(() -> {
            start.await();
            return request.call();
        })).toList();
        return List.of(running.get(0).get(), running.get(1).get());
    }

    private static int versions() {
        return jdbc.sql("select count(*) from act_re_decision_def where key_ = :key").param("key", TABLE).query(Integer.class).single();
    }

    @Test
    void bothLiveAndServeTheSamePeople() {
        for (int port : new int[] {first.port(), second.port()}) {
            TestClient hanh = TestClient.of(port, "hanh");
            assertThat(hanh.get("/api/catalogue").status()).isEqualTo(200);
            assertThat(hanh.get("/actuator/health/readiness").status()).isEqualTo(200);
        }
    }

    @Test
    void oneWinsAndTheOtherIsToldEveryTime() throws Exception {
        DraftSteps here = new DraftSteps(first.port());
        DraftSteps there = new DraftSteps(second.port());
        ExecutorService managers = Executors.newFixedThreadPool(2);
        try {
            for (int time = 1; time <= TIMES; time++) {
                String one = handedIn(here, "dung", "A" + time);
                String other = handedIn(there, "phuong", "B" + time);
                int before = versions();
                List<TestClient.Answer> answers = atTheSameTime(managers,
                    List.of(() -> there.acted("phuong", one, "release"), () -> here.acted("dung", other, "release")));
                assertThat(answers).as("time " + time).extracting(TestClient.Answer::status).containsExactlyInAnyOrder(200, 409);
                assertThat(answers).filteredOn(answer -> answer.status() == 409).extracting(TestClient.Answer::code).containsExactly("release-overtaken");
                assertThat(versions()).isEqualTo(before + 1);
            }
        } finally {
            managers.shutdown();
        }
    }
}
