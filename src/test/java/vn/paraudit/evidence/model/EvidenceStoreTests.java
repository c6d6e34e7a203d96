package vn.paraudit.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.unit.DataSize;
import vn.paraudit.evidence.EvidenceFixture;
import vn.paraudit.platform.TimeSource;

class EvidenceStoreTests {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path folder;

    private EvidenceStore store;

    @BeforeEach
    void open() {
        store = new EvidenceStore(new EvidenceSettings(folder, DataSize.ofMegabytes(20), Set.of(FileType.values()), 1, 1,
            new EvidenceSettings.Orphans(Duration.ofHours(24), Duration.ofDays(30))), new TimeSource(Clock.systemUTC()));
    }

    @Test
    void whatIsKeptIsFoundByItsHash() {
        EvidenceStore.Arrived arrived = store.receive(() -> new ByteArrayInputStream(CONTENT));
        assertThat(arrived.sha256()).isEqualTo(EvidenceFixture.sha256(CONTENT));
        assertThat(arrived.size()).isEqualTo(CONTENT.length);
        assertThat(store.verified(arrived.sha256())).isEmpty();
        store.keep(arrived);
        assertThat(store.verified(arrived.sha256())).hasValueSatisfying(path -> assertThat(path).hasBinaryContent(CONTENT));
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void whatIsNotKeptLeavesNothing() {
        store.receive(() -> new ByteArrayInputStream(CONTENT)).close();
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> store.receive(() -> new SequenceInputStream(new ByteArrayInputStream(CONTENT), broken)))
            .isInstanceOf(DataAccessResourceFailureException.class).hasMessageContaining("connection reset");
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }
}
