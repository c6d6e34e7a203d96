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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.ParAudit;
import vn.paraudit.testing.Nightly;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.ProductProcess;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.testing.TestClient;
import vn.paraudit.testing.TestPostgres;

/** Two nodes on one database, two managers who release the same table at the same moment: one version, one clear loser, every time. */
@ParAuditTest
class TwoNodesTests {

    private static final String DATABASE = "two_nodes";
    private static final String TABLE = "unit-risk";
    private static final int TIMES = Nightly.or(10, 100);

    @Autowired
    private SwitchableDataSource data;

    private HikariDataSource pool;
    private JdbcClient jdbc;
    private ProductProcess first;
    private ProductProcess second;

    @BeforeEach
    void start() {
        data.copyTo(DATABASE);
        pool = TestPostgres.pool(DATABASE);
        jdbc = JdbcClient.create(pool);
        first = ProductProcess.startOn(DATABASE, ParAudit.class);
        first.port();
        second = ProductProcess.startOn(DATABASE, ParAudit.class);
    }

    @AfterEach
    void end() {
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

    private int versions() {
        return jdbc.sql("select count(*) from act_re_decision_def where key_ = :key").param("key", TABLE).query(Integer.class).single();
    }

    @Test
    void oneWinsAndTheOtherIsToldAHundredTimesOutOfAHundred() throws Exception {
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
