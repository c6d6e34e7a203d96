package vn.paraudit.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the embedded database: one application at a time, its password in a file that only its owner reads. */
final class DataDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 32;
    private static final int STOP_SECONDS = 30;

    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static DataDirectory lock(Path configured) {
        Path path = configured.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path.getParent());
            FileChannel file = FileChannel.open(beside(path, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw new IllegalStateException("PAR Audit already runs on " + path + "; stop it first or set paraudit.database.directory");
            }
            return new DataDirectory(path, file, lock);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot use " + path, failure);
        }
    }

    private static FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static Path beside(Path path, String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    Path path() {
        return path;
    }

    boolean holdsDatabase() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    /** An application that was killed leaves its server running; we hold the lock, so nobody else uses it: stop it and take over. */
    void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = runningServer();
        if (orphan.isEmpty()) {
            return;
        }
        LOG.info("Stopping the database server {} that an earlier run left behind", orphan.get().pid());
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            throw new IOException("the server " + orphan.get().pid() + " of an earlier run does not stop", stillThere);
        }
    }

    /** The server that runs on this directory. */
    Optional<ProcessHandle> runningServer() throws IOException {
        Path pidFile = path.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
            .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    /** The password of the database's owner; generated on the first run. */
    String password() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, newPassword());
        }
        return Files.readString(file).trim();
    }

    Path passwordFile() {
        return beside(path, ".password");
    }

    /** Letters and digits that nobody guesses. */
    static String newPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    void writeAccessRules(String rules) throws IOException {
        Files.writeString(path.resolve("pg_hba.conf"), rules);
    }

    void unlock() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException failure) {
            LOG.warn("The lock of {} was not released: {}", path, failure.getMessage());
        }
    }
}
