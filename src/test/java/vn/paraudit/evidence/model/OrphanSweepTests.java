package vn.paraudit.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.evidence.EvidenceFixture;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ModuleTest;

@ModuleTest
class OrphanSweepTests {

    private static final Duration BEFORE_LIMIT = Duration.ofHours(23);
    private static final Duration AFTER_LIMIT = Duration.ofHours(25);

    @Autowired
    private OrphanSweep sweep;

    @Autowired
    private EvidenceSettings settings;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
    }

    private Path contentFile(Duration age) throws IOException {
        byte[] content = EvidenceFixture.jpeg();
        String sha256 = EvidenceFixture.sha256(content);
        return write(settings.folder().resolve(sha256.substring(0, 2)).resolve(sha256), content, age);
    }

    private Path write(Path file, byte[] content, Duration age) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
    }

    @Test
    void unfinishedUploadsAreRemovedOnceNoneCanStillBeArriving() throws IOException {
        Path old = write(settings.incoming().resolve("upload-1.part"), new byte[1], AFTER_LIMIT);
        Path fresh = write(settings.incoming().resolve("upload-2.part"), new byte[1], BEFORE_LIMIT);
        sweep.sweep();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        Files.delete(fresh);
    }

    @Test
    void aFileWithoutARecordIsPutAsideAndRemovedAfterAMonth() throws IOException {
        Path old = contentFile(AFTER_LIMIT);
        Path fresh = contentFile(BEFORE_LIMIT);
        Path aside = settings.orphaned().resolve(old.getFileName());
        sweep.sweep();
        assertThat(old).doesNotExist();
        assertThat(aside).exists();
        assertThat(fresh).exists();

        clock.advance(Duration.ofDays(29));
        sweep.sweep();
        assertThat(aside).exists();
        clock.advance(Duration.ofDays(2));
        sweep.sweep();
        assertThat(aside).doesNotExist();
    }

    @Test
    void aFileWithARecordStaysAlsoWhenItWasTakenBack() throws IOException {
        Path file = contentFile(AFTER_LIMIT);
        jdbc.sql("""
            insert into evidence (id, subject_kind, subject_id, sha256, size, media_type, name, uploaded_by, received_at, withdrawn_by,
                                  withdrawn_at, withdrawn_reason)
            values (gen_random_uuid(), 'checklist-item', 'x', :sha256, 1, 'image/jpeg', 'a.jpg', gen_random_uuid(), now(), gen_random_uuid(),
                    now(), 'x')
            """).param("sha256", file.getFileName().toString()).update();
        sweep.sweep();
        assertThat(file).exists();
    }

    @Test
    void whatIsNoneOfOursIsLeftAlone() throws IOException {
        Path note = write(settings.folder().resolve("00").resolve("README"), new byte[1], AFTER_LIMIT);
        Path elsewhere = write(settings.folder().resolve("lost+found").resolve("0".repeat(64)), new byte[1], AFTER_LIMIT);
        sweep.sweep();
        assertThat(note).exists();
        assertThat(elsewhere).exists();
    }
}
