package vn.paraudit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What runs as the product's user is what came with the product. */
class PostgresBinariesTests {

    @TempDir
    private Path folder;

    private static byte[] archive(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream archive = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            for (TarArchiveEntry entry : entries) {
                byte[] content = entry.isFile() ? entry.getName().getBytes(StandardCharsets.UTF_8) : new byte[0];
                entry.setSize(content.length);
                archive.putArchiveEntry(entry);
                archive.write(content);
                archive.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static TarArchiveEntry link(String name, String target) {
        TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        link.setLinkName(target);
        return link;
    }

    private UnpackedArchive unpacked() {
        return new UnpackedArchive(folder.resolve("unpacked"), folder.resolve("files"));
    }

    @Test
    void whatIsUnpackedIsTheOwnersAloneStaysAsItIsUnderAServerAndIsMendedWhereItWasChanged() throws IOException {
        Path root = folder.resolve("binaries");
        PostgresBinaries binaries = PostgresBinaries.in(root);
        binaries.check();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(binaries.program("postgres")))).isEqualTo("rwx------");

        FileTime unpacked = Files.getLastModifiedTime(binaries.program("postgres"));
        ThrowAwayDatabase.start(Files.createDirectory(folder.resolve("database")), binaries).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root))).as("whatever the library does").isEqualTo("rwx------");
        PostgresBinaries.in(root).check();
        assertThat(Files.getLastModifiedTime(binaries.program("postgres"))).as("not unpacked again").isEqualTo(unpacked);

        Files.writeString(binaries.program("postgres"), "#!/bin/sh\ntouch " + folder.resolve("was-here"));
        PostgresBinaries.in(root).check();
        assertThat(Files.size(binaries.program("postgres"))).as("the planted program is gone").isGreaterThan(1_000_000);
    }

    @Test
    void aMachineWithoutProgramsIsNamed() {
        String processor = System.setProperty("os.arch", "riscv64");
        try {
            assertThatThrownBy(() -> PostgresBinaries.in(folder.resolve("binaries")).check()).isInstanceOf(MissingPostgres.class)
                .hasMessageContaining("riscv64");
        } finally {
            System.setProperty("os.arch", processor);
        }
    }

    @Test
    void aFolderThatOthersCouldWriteIntoIsEmptiedFirst() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path planted = Files.writeString(shared.resolve("planted"), "x");
        OwnFolder.prepare(shared);
        assertThat(planted).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared))).isEqualTo("rwx------");

        Path own = Files.writeString(shared.resolve("own"), "x");
        OwnFolder.prepare(shared);
        assertThat(own).exists();
    }

    @Test
    void aLinkInThePlaceOfTheFolderIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path precious = Files.writeString(elsewhere.resolve("precious"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        OwnFolder.prepare(link);
        assertThat(precious).exists();
        assertThat(Files.isSymbolicLink(link)).isFalse();
    }

    @Test
    void whateverWasChangedAddedOrTakenAwayIsNoticed() throws IOException {
        byte[] archive = archive(new TarArchiveEntry("./bin/one"), new TarArchiveEntry("./lib/two"), link("./lib/three", "two"));
        Path at = folder.resolve("unpacked");
        unpacked().write(archive);
        assertThat(unpacked().isUnchanged()).isTrue();
        assertThat(Files.isExecutable(at.resolve("bin/one"))).isTrue();

        Files.writeString(at.resolve("lib/four"), "added");
        assertThat(unpacked().isUnchanged()).isFalse();
        Files.delete(at.resolve("lib/four"));
        Files.writeString(at.resolve("bin/one"), "changed");
        assertThat(unpacked().isUnchanged()).isFalse();
        Files.delete(at.resolve("bin/one"));
        assertThat(unpacked().isUnchanged()).isFalse();
        Files.writeString(at.resolve("bin/one"), "./bin/one");
        assertThat(unpacked().isUnchanged()).isTrue();
        Files.delete(at.resolve("lib/three"));
        Files.createSymbolicLink(at.resolve("lib/three"), Path.of("/bin/sh"));
        assertThat(unpacked().isUnchanged()).isFalse();
    }

    @Test
    void nothingIsUnpackedOutsideOfTheFolder() throws IOException {
        for (TarArchiveEntry bad : new TarArchiveEntry[] {new TarArchiveEntry("../outside"), link("lib/x", "../../outside"), link("lib/x", "/etc/passwd")}) {
            byte[] archive = archive(new TarArchiveEntry("bin/one"), bad);
            assertThatThrownBy(() -> unpacked().write(archive)).isInstanceOf(IOException.class).hasMessageContaining("leaves the archive");
        }
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there.map(path -> path.getFileName().toString())).noneMatch(name -> name.equals("outside") || name.equals("unpacked"));
        }
    }
}
