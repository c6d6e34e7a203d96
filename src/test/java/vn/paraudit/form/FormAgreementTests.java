package vn.paraudit.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.testing.Nightly;

/** Forms and submissions made by chance get the same verdict from the server and from the browser's code, which node runs once for all. */
class FormAgreementTests {

    private static final Instant NOW = Instant.parse("2026-11-24T17:30:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long FIRST = Long.getLong("form.cases.from", 1_001_000);
    /** One process of node at a time takes so many: it keeps what it has drawn, and becomes slow. */
    private static final int PORTION = 2_500;
    private static final Path FRONTEND = Path.of("src", "main", "frontend");
    private static final Path VITEST = FRONTEND.resolve(Path.of("node_modules", "vitest", "vitest.mjs"));

    private final Forms forms = new FormReader(JSON, new TimeSource(Clock.fixed(NOW, TimeSource.ZONE)));

    @Test
    void serverAndBrowserAgree() throws Exception {
        long end = FIRST + Nightly.or(150, Integer.getInteger("form.cases", 20_000));
        for (long first = FIRST; first < end; first += PORTION) {
            agree(first, (int) Math.min(PORTION, end - first));
        }
    }

    private void agree(long first, int count) throws IOException, InterruptedException {
        assumeTrue(Files.exists(VITEST), "the front end is not built here");
        List<String> lines = new ArrayList<>();
        int accepted = 0;
        for (long seed = first; seed < first + count; seed++) {
            Map<String, Object> judged = judged(RandomForms.of(seed));
            accepted += ((List<?>) judged.get("errors")).isEmpty() ? 1 : 0;
            lines.add(JSON.writeValueAsString(judged));
        }
        assertThat(accepted).as("accepted, so that not only refusals agree").isGreaterThan(count / 20);
        Path cases = Files.createDirectories(Path.of("target")).resolve("form-cases-" + first + ".jsonl").toAbsolutePath();
        Path output = cases.resolveSibling("form-cases-" + first + ".log");
        Files.write(cases, lines);
        ProcessBuilder node = new ProcessBuilder("node", VITEST.toAbsolutePath().toString(), "run", "src/shared/form/form-agreement.test.ts")
            .directory(FRONTEND.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        node.environment().put("FORM_CASES", cases.toString());
        int ended = node.start().waitFor();
        assertThat(ended).as(() -> tail(output)).isZero();
    }

    private Map<String, Object> judged(RandomForms.Case one) {
        Map<String, Object> schema = Map.of("type", "default", "id", "random", "schemaVersion", 19, "components", one.components());
        String text = JSON.writeValueAsString(schema);
        assertThat(forms.problems(text)).as("form " + one.seed()).isEmpty();
        FormVerdict verdict = forms.judge(forms.read(text), Map.of(), one.submission());
        Map<String, Object> judged = new LinkedHashMap<>();
        judged.put("seed", one.seed());
        judged.put("form", schema);
        judged.put("submission", one.submission());
        judged.put("errors", verdict.errors().stream().map(FieldError::path).distinct().sorted().toList());
        judged.put("accepted", verdict.accepted());
        return judged;
    }

    private static String tail(Path output) {
        try {
            String text = Files.readString(output);
            return text.substring(Math.max(0, text.length() - 6_000));
        } catch (IOException failure) {
            return String.valueOf(failure);
        }
    }
}
