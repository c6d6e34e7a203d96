package vn.paraudit.platform;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL that come with the product: unpacked in a folder that nobody but the product's user may enter, and compared with
 * what was unpacked from that very archive each time before they are run.
 */
public final class PostgresBinaries {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    private static final String IN_USE = "in-use";

    private final Path root;
    private boolean checked;

    private PostgresBinaries(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** @param root  folder of the programs alone; it is made where it is missing */
    public static PostgresBinaries in(Path root) {
        return new PostgresBinaries(root);
    }

    public Path root() {
        return root;
    }

    /**
     * Unpacks what is missing or was changed; once in the life of this process.
     *
     * @throws MissingPostgres when the build brings nothing for this machine
     */
    public synchronized void check() {
        if (checked) {
            return;
        }
        byte[] archive = archive();
        String digest = digest("SHA-256", archive);
        try {
            OwnFolder.prepare(root);
            try (FileChannel file = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.lock();
                check(archive, digest);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + root, failure);
        }
        checked = true;
    }

    private void check(byte[] archive, String digest) throws IOException {
        UnpackedArchive unpacked = new UnpackedArchive(folder(digest), root.resolve(digest + ".files"));
        if (!unpacked.isUnchanged()) {
            LOG.info("Unpacking PostgreSQL into {}", root);
            FileSystemUtils.deleteRecursively(folder(digest));
            Files.createDirectories(programs());
            unpacked.write(archive);
        }
        Path complete = folder(digest).resolve(UnpackedArchive.COMPLETE);
        Files.writeString(complete, "");
        Files.setLastModifiedTime(complete, FileTime.from(Files.getLastModifiedTime(folder(digest)).toInstant().plusMillis(1)));
        Files.writeString(root.resolve(IN_USE), digest);
    }

    /** Lets a server run on the programs that were checked last. */
    public void serve(EmbeddedPostgres.Builder server) {
        try {
            String digest = Files.readString(root.resolve(IN_USE));
            // The library names its folder by the digest of the archive and unpacks nothing where a folder is complete: so it takes ours.
            server.setOverrideWorkingDirectory(programs().toFile());
            server.setPgBinaryResolver((system, machine) -> new ByteArrayInputStream(digest.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL was not unpacked into " + root, failure);
        }
    }

    /** One of the programs that were checked last. */
    public Path program(String name) throws IOException {
        return folder(Files.readString(root.resolve(IN_USE))).resolve("bin").resolve(name);
    }

    /** The library lets everybody write into the folder that it is given: it lies within one that nobody else enters. */
    private Path programs() {
        return root.resolve("programs");
    }

    private Path folder(String digest) {
        return programs().resolve("PG-" + digest("MD5", digest.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] archive() {
        PgBinaryResolver builds = DefaultPostgresBinaryResolver.INSTANCE;
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        try (InputStream archive = builds.getPgBinary(family(system), processor.equals("amd64") ? "x86_64" : processor)) {
            return archive.readAllBytes();
        } catch (IllegalStateException missing) {
            throw new MissingPostgres(system + " " + processor, missing);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String family(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : system;
    }

    static String digest(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
