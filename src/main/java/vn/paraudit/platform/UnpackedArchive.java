package vn.paraudit.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A folder with what an archive holds, and beside it a list of the files with their digests. */
final class UnpackedArchive {

    private static final String PROGRAMS = "bin";
    /** By which the library knows that a folder is complete. */
    static final String COMPLETE = ".exists";

    private final Path folder;
    private final Path list;

    UnpackedArchive(Path folder, Path list) {
        this.folder = folder;
        this.list = list;
    }

    /** Whether every file is there as it was unpacked, and no other. */
    boolean isUnchanged() throws IOException {
        return Files.isDirectory(folder) && Files.exists(list) && Files.readString(list).equals(listOf(folder));
    }

    /** Unpacks into the folder, which is there as a whole or not at all. */
    void write(byte[] archive) throws IOException {
        Path unfinished = Files.createTempDirectory(folder.getParent(), "unfinished-");
        try (TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, unfinished);
            }
        }
        Files.writeString(list, listOf(unfinished));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("an entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Path link = Path.of(entry.getLinkName());
            if (!target.resolveSibling(link).normalize().startsWith(into)) {
                throw new IOException("a link leaves the archive: " + entry.getName());
            }
            Files.createSymbolicLink(target, link);
            return;
        }
        Files.copy(content, target);
        if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            boolean program = into.relativize(target).startsWith(PROGRAMS);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
        }
    }

    private static boolean isOfTheArchive(Path folder, Path path) {
        return !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !path.equals(folder.resolve(COMPLETE));
    }

    /** One line per file or link. */
    private static String listOf(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(path -> isOfTheArchive(folder, path))::iterator) {
                byte[] content = Files.isSymbolicLink(file) ? Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(file);
                digests.put(folder.relativize(file).toString(), PostgresBinaries.digest("SHA-256", content));
            }
        }
        return digests.entrySet().stream().map(file -> file.getValue() + " " + file.getKey() + "\n").collect(Collectors.joining());
    }
}
