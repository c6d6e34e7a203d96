package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.engine.Refusal;
import vn.paraudit.modeling.draft.SetCheck;
import vn.paraudit.modeling.draft.SetShape;
import vn.paraudit.platform.Texts;
import vn.paraudit.testing.Nightly;
import vn.paraudit.testing.ParAuditTest;

/** Whatever was done to a set: when the check has nothing to say, the engine deploys it, and when it has, it says so in words. */
@ParAuditTest
class MutatedModelTests {

    private static final int RUNS = Nightly.or(100, 300);

    @Autowired
    private SetCheck check;

    @Autowired
    private SetShape shape;

    @Autowired
    private ModelSets sets;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Texts texts;

    private List<Map<String, byte[]>> sound() {
        List<Map<String, byte[]>> sound = new ArrayList<>();
        sets.list().forEach(set -> sound.add(sets.find(set.kind(), set.key()).orElseThrow().files()));
        ModelCases.all().filter(given -> !given.refused()).forEach(given -> {
            Map<String, byte[]> files = new TreeMap<>();
            given.files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
            sound.add(shape.place(files).orElseThrow().files());
        });
        return sound;
    }

    @Test
    void whatTheCheckPassesTheEngineDeploys() throws Exception {
        List<Map<String, byte[]>> sound = sound();
        List<String> failures = new ArrayList<>();
        int passed = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Map<String, byte[]> files = new Mutations(seed).of(sound.get(seed % sound.size()));
            List<Refusal> refusals;
            try {
                refusals = check.check(files);
            } catch (RuntimeException | StackOverflowError failure) {
                failures.add("seed " + seed + " is not judged: " + failure);
                continue;
            }
            refusals.stream().filter(refusal -> !texts.has("fence." + refusal.rule())).forEach(refusal -> failures.add(refusal.rule() + " has no sentence"));
            if (refusals.isEmpty()) {
                passed++;
                deploy(seed, files, failures);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(passed).as("sets that are sound although they were changed").isBetween(RUNS / 10, RUNS * 9 / 10);
    }

    private void deploy(int seed, Map<String, byte[]> files, List<String> failures) {
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                DeploymentBuilder builder = repository.createDeployment().name("changed " + seed);
                files.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
                builder.deploy();
                status.setRollbackOnly();
            });
        } catch (RuntimeException | StackOverflowError failure) {
            failures.add("seed " + seed + " is passed and not deployed: " + failure);
        }
    }
}
