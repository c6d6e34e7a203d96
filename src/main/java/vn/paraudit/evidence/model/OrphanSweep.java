package vn.paraudit.evidence.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.platform.TimeSource;

/**
 * Clears away what broken uploads left. Whole files without a record are only put aside at first: after a restore from an old copy of the
 * database, they may be the last trace of evidence.
 */
@Component
class OrphanSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);
    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{64}");
    private static final int BATCH = 500;

    private final EvidenceRepository evidence;
    private final EvidenceSettings settings;
    private final TransactionTemplate transactions;
    private final TimeSource time;

    OrphanSweep(EvidenceRepository evidence, EvidenceSettings settings, TransactionTemplate transactions, TimeSource time) {
        this.evidence = evidence;
        this.settings = settings;
        this.transactions = transactions;
        this.time = time;
    }

    /** Goes through all files, which any number of nodes may do at the same time. */
    @Scheduled(initialDelay = 1, fixedDelay = 12, timeUnit = TimeUnit.HOURS)
    void sweep() {
        Instant now = time.now();
        try {
            removeOlder(settings.incoming(), now.minus(settings.orphans().after()));
            removeOlder(settings.orphaned(), now.minus(settings.orphans().keep()));
            for (Path folder : entries(settings.folder())) {
                if (PREFIX.matcher(folder.getFileName().toString()).matches()) {
                    putAside(folder, now.minus(settings.orphans().after()));
                }
            }
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn("The sweep of {} stopped and starts again later: {}", settings.folder(), failure.toString());
        }
    }

    private static void removeOlder(Path folder, Instant limit) throws IOException {
        for (Path file : entries(folder)) {
            if (isOlder(file, limit)) {
                Files.deleteIfExists(file);
                LOG.info("Removed {}", file);
            }
        }
    }

    private void putAside(Path folder, Instant limit) throws IOException {
        List<Path> old = new ArrayList<>();
        for (Path file : entries(folder)) {
            if (CONTENT.matcher(file.getFileName().toString()).matches() && isOlder(file, limit)) {
                old.add(file);
            }
        }
        for (int from = 0; from < old.size(); from += BATCH) {
            List<Path> batch = old.subList(from, Math.min(old.size(), from + BATCH));
            Set<String> known = evidence.known(batch.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
            batch.stream().filter(file -> !known.contains(file.getFileName().toString())).forEach(file -> putAsideAlone(file, limit));
        }
    }

    /** An upload of the same content may be under way: whoever holds the lock sees what the other did. */
    private void putAsideAlone(Path file, Instant limit) {
        String sha256 = file.getFileName().toString();
        transactions.executeWithoutResult(transaction -> {
            evidence.lockContent(sha256);
            try {
                if (evidence.known(Set.of(sha256)).isEmpty() && isOlder(file, limit)) {
                    Files.createDirectories(settings.orphaned());
                    Path aside = settings.orphaned().resolve(sha256);
                    Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                    Files.setLastModifiedTime(aside, FileTime.from(time.now()));
                    LOG.warn("No record names {}; it lies in {} for now", sha256, settings.orphaned());
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static boolean isOlder(Path file, Instant limit) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        return entries;
    }
}
