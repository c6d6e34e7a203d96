package vn.paraudit.evidence.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.TimeSource;

/**
 * The files of the evidence, each named by the SHA-256 of its content. A file arrives in the folder {@code incoming} and moves in one step to
 * where it stays, so that a file that has its name is whole. All methods report a disk that fails as
 * {@link DataAccessResourceFailureException}, which the sender is told to try again after.
 */
@Component
class EvidenceStore {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceStore.class);
    private static final int PREFIX = 2;

    private final Path files;
    private final Path incoming;
    private final TimeSource time;

    EvidenceStore(EvidenceSettings settings, TimeSource time) {
        this.files = settings.folder();
        this.incoming = settings.incoming();
        this.time = time;
    }

    /** A file that arrived but is not kept yet; closing removes it. */
    record Arrived(Path path, String sha256, long size) implements AutoCloseable {

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException left) {
                LOG.warn("{} stays until the sweep: {}", path, left.getMessage());
            }
        }
    }

    /** Writes what a source delivers to the disk, past the system's memory, and computes its hash on the way. */
    Arrived receive(InputStreamSource source) {
        Path path = null;
        try {
            Files.createDirectories(incoming);
            path = Files.createTempFile(incoming, "upload-", ".part");
            MessageDigest digest = sha256();
            long size;
            try (InputStream in = new DigestInputStream(source.getInputStream(), digest);
                    FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                size = in.transferTo(out);
                channel.force(true);
            }
            return new Arrived(path, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException failure) {
            if (path != null) {
                new Arrived(path, "", 0).close();
            }
            throw failed("receive a file", failure);
        }
    }

    /** Gives an arrived file its lasting place; the same content written again replaces what lies there, which mends a damaged file. */
    void keep(Arrived arrived) {
        Path place = place(arrived.sha256());
        try {
            Files.createDirectories(place.getParent());
            Files.setLastModifiedTime(arrived.path(), FileTime.from(time.now()));
            Files.move(arrived.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(place.getParent());
        } catch (IOException failure) {
            throw failed("keep a file", failure);
        }
    }

    /** The new name has to survive a power cut as well as the content does. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            LOG.debug("{} cannot be forced to disk: {}", folder, notOnThisSystem.getMessage());
        }
    }

    /** Where a file lies, after reading it through; empty when it is missing or no longer what was handed in. */
    Optional<Path> verified(String sha256) {
        Path place = place(sha256);
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(place), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw failed("read " + place, failure);
        }
        return sha256.equals(HexFormat.of().formatHex(digest.digest())) ? Optional.of(place) : Optional.empty();
    }

    private Path place(String sha256) {
        return files.resolve(sha256.substring(0, PREFIX)).resolve(sha256);
    }

    private static DataAccessResourceFailureException failed(String what, IOException failure) {
        return new DataAccessResourceFailureException("The evidence store cannot " + what + ": " + failure, failure);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
