package vn.paraudit.sandbox.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.paraudit.platform.OwnClasses;
import vn.paraudit.platform.PostgresBinaries;
import vn.paraudit.platform.ThrowAwayDatabase;
import vn.paraudit.sandbox.SandboxSettings;

/** How the process of a tried model is started: with little memory, after everybody else, in a folder of its own. */
final class ChildCommand {

    private static final Logger LOG = LoggerFactory.getLogger(ChildCommand.class);
    private static final String PREFIX = "par-audit-sandbox-";
    private static final String OWNER = "owner";
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final String PACKED_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final SandboxSettings settings;
    private final PostgresBinaries binaries;
    private final OwnClasses classes;
    private final Class<?> main;

    /** @param main  class with the process's main method */
    ChildCommand(SandboxSettings settings, PostgresBinaries binaries, OwnClasses classes, Class<?> main) {
        this.settings = settings;
        this.binaries = binaries;
        this.classes = classes;
        this.main = main;
    }

    /** Makes the folder, readable by nobody else. */
    static Path directory() {
        try {
            Path directory = Files.createTempDirectory(PREFIX);
            Files.writeString(directory.resolve(OWNER), String.valueOf(ProcessHandle.current().pid()));
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Process start(Path directory) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", String.valueOf(settings.nice())));
        }
        command.addAll(classes.command(List.of("-Xmx" + settings.heap().toBytes(), "-Xss512k", "-XX:MaxMetaspaceSize=192m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto", "-Dfile.encoding=UTF-8")));
        if (isPacked()) {
            command.addAll(List.of("-Dloader.main=" + main.getName(), PACKED_LAUNCHER));
        } else {
            command.add(main.getName());
        }
        command.addAll(List.of(directory.toString(), binaries.root().toString()));
        try {
            return new ProcessBuilder(command).directory(classes.from().toFile()).redirectError(directory.resolve("log").toFile()).start();
        } catch (IOException failure) {
            throw new UncheckedIOException("No process for a sandbox", failure);
        }
    }

    /** The product as one archive has its classes inside of it, where only its own launcher finds them. */
    private boolean isPacked() {
        return String.valueOf(main.getResource(main.getSimpleName() + ".class")).contains("BOOT-INF");
    }

    /** Removes what processes left behind whose product was killed together with them. */
    static void removeLeftovers() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.isReadable(folder.resolve(OWNER)) && !isAlive(Files.readString(folder.resolve(OWNER)))) {
                    LOG.info("Removing the sandbox {} that an earlier run left behind", folder);
                    ThrowAwayDatabase.remove(folder);
                }
            }
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn("Old sandboxes are not removed: {}", failure.getMessage());
        }
    }

    private static boolean isAlive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.trim())).map(ProcessHandle::isAlive).orElse(false);
    }
}
