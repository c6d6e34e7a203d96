package vn.paraudit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.paraudit.platform.OwnClasses;

/** The product as a process of its own, and all that it has said. */
public final class ProductProcess implements AutoCloseable {

    private static final Pattern DATABASE = Pattern.compile("Database ready in .* on port (\\d+)");
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int START_SECONDS = 240;

    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private final CompletableFuture<Integer> database = new CompletableFuture<>();
    private final CompletableFuture<Integer> web = new CompletableFuture<>();
    private final Thread reader = new Thread(this::read);

    private ProductProcess(Process process) {
        this.process = process;
    }

    /** Starts a class with a main method on a free port, with further settings. */
    public static ProductProcess start(Class<?> main, String... settings) {
        OwnClasses classes = StartedClasses.get();
        List<String> command = new ArrayList<>(classes.command(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")));
        command.addAll(List.of(main.getName(), "--server.port=0", "--paraudit.demo-year=false"));
        command.addAll(List.of(settings));
        try {
            ProductProcess product = new ProductProcess(new ProcessBuilder(command).directory(classes.from().toFile()).redirectErrorStream(true).start());
            product.reader.setDaemon(true);
            product.reader.start();
            return product;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same on a database of the tests, with the invented people and without timers. */
    public static ProductProcess startOn(String databaseName, Class<?> main) {
        return start(main, "--spring.datasource.url=" + TestPostgres.url(databaseName), "--paraudit.demo=true", "--paraudit.engine.job-executor=false",
            "--paraudit.evidence.directory=" + Path.of("target", "evidence", "of-processes").toAbsolutePath());
    }

    private void read() {
        process.inputReader().lines().forEach(line -> {
            said.append(line).append('\n');
            note(DATABASE.matcher(line), database);
            note(STARTED.matcher(line), web);
        });
        IllegalStateException ended = new IllegalStateException("the product ended: " + said);
        database.completeExceptionally(ended);
        web.completeExceptionally(ended);
    }

    private static void note(Matcher port, CompletableFuture<Integer> where) {
        if (port.find()) {
            where.complete(Integer.parseInt(port.group(1)));
        }
    }

    /** The port on which it listens, once it does. */
    public int port() {
        return soon(web);
    }

    /** The port of the database that it brought, once it is there. */
    public int databasePort() {
        return soon(database);
    }

    private static int soon(CompletableFuture<Integer> port) {
        try {
            return port.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Asks it to end, as the operating system does; what it says meanwhile is still read. */
    public boolean hasEndedWithin(int seconds) throws InterruptedException {
        process.toHandle().destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    /** How it ended, when it does so by itself soon. */
    public int exitValue() throws InterruptedException {
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("the product still runs");
        }
        return process.exitValue();
    }

    public String everythingItSaid() throws InterruptedException {
        reader.join();
        return said.toString();
    }

    /** Ends it without a word. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
