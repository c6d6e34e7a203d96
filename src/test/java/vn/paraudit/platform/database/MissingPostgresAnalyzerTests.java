package vn.paraudit.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.paraudit.platform.MissingPostgres;
import vn.paraudit.platform.PostgresBinaries;

class MissingPostgresAnalyzerTests {

    @Test
    void aMachineWithoutPostgresGetsASentenceThatNamesTheExternalDatabase(@TempDir Path folder) {
        String processor = System.setProperty("os.arch", "riscv64");
        try {
            PostgresBinaries.in(folder.resolve("binaries")).check();
        } catch (MissingPostgres missing) {
            FailureAnalysis said = new MissingPostgresAnalyzer().analyze(new IllegalStateException(missing));
            assertThat(said.getDescription()).contains("riscv64");
            assertThat(said.getAction()).contains("spring.datasource.url");
            return;
        } finally {
            System.setProperty("os.arch", processor);
        }
        throw new AssertionError("there is a PostgreSQL for this machine");
    }
}
