package vn.paraudit.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many human steps of twenty answers a second this product completes through HTTP, and with how much of a processor's time, beside engines that
 * are used as they come, all on one PostgreSQL that waits for its disk. They take turns within each round, so that whatever else the machine does meets all of them; read the
 * figures as ratios.
 */
public final class Comparison {

    private static final int CASES = Integer.getInteger("bench.cases", 400);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    /** So many rounds do not count: until then the compilers of each candidate take more than the steps. */
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 10);
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int CLIENTS = 4;

    private Comparison() {
    }

    /** @param arguments  the folder {@code src/bench}, in which the peers are compiled; the product is on the class path */
    public static void main(String[] arguments) throws Exception {
        Path bench = Path.of(arguments[0]).toAbsolutePath();
        List<Candidate> candidates = new ArrayList<>();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start()) {
            candidates.add(Candidate.product(bench));
            candidates.add(Candidate.camunda(bench.resolve("peers/camunda")));
            candidates.add(Candidate.flowable(bench.resolve("peers/flowable")));
            try {
                for (Candidate candidate : candidates) {
                    execute(server, "postgres", "create database " + candidate.name());
                    candidate.start(server.getJdbcUrl("postgres", candidate.name()));
                }
                report("nothing else waits", rounds(candidates, WARM_UP));
                for (Candidate candidate : candidates) {
                    wait(candidate, server);
                }
                report(ROWS + " other tasks wait", rounds(candidates, 1));
            } finally {
                candidates.forEach(Candidate::close);
            }
        }
    }

    /** Lets many cases wait at their first step: copies of one, written past the engine. */
    private static void wait(Candidate candidate, EmbeddedPostgres server) throws IOException, SQLException {
        String instance = candidate.oneWaiting();
        candidate.rowsOfACase().forEach((table, columns) -> {
            try {
                execute(server, candidate.name(), copies(table, columns, instance, columnsOf(server, candidate.name(), table)));
            } catch (SQLException failure) {
                throw new IllegalStateException(table, failure);
            }
        });
        execute(server, candidate.name(), "vacuum analyze");
    }

    /** The statement that copies the rows of a case in a table, each copy with ids of its own in the columns that hold some. */
    private static String copies(String table, List<String> columns, String instance, List<String> all) {
        String values = all.stream().map(column -> columns.contains(column) ? "left(one." + column + ", 48) || '-' || n" : "one." + column)
            .collect(Collectors.joining(", "));
        // The copies agree with each other; checking every reference again would only take time.
        return "set session_replication_role = replica; insert into %1$s (%2$s) select %3$s from %1$s one cross join generate_series(1, %4$d) n where one.%5$s = '%6$s'"
            .formatted(table, String.join(", ", all), values, ROWS, columns.get(0), instance);
    }

    private static List<String> columnsOf(EmbeddedPostgres server, String database, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = server.getDatabase("postgres", database).getConnection(); Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select column_name from information_schema.columns where table_schema = 'public' and table_name = '" + table
                    + "' and is_generated = 'NEVER' order by ordinal_position")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private static void execute(EmbeddedPostgres server, String database, String sql) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * What a round came to.
     *
     * @param perSecond  steps
     * @param millis     processor time of the application for each, in milliseconds
     */
    private record Figure(double perSecond, double millis) {
    }

    /** By what the steps led to and by candidate, a figure for each round that counts. */
    private static Map<String, Map<String, List<Figure>>> rounds(List<Candidate> candidates, int warmUp) throws Exception {
        Map<String, Map<String, List<Figure>>> figures = new TreeMap<>();
        for (int round = 0; round < warmUp + ROUNDS; round++) {
            for (Candidate candidate : candidates) {
                List<String> tasks = candidate.begin(CASES);
                for (String led : List.of("a next step opens", "the case ends")) {
                    Duration before = candidate.processorTime();
                    double perSecond = candidate.complete(tasks, CLIENTS);
                    double millis = candidate.processorTime().minus(before).toNanos() / 1e6 / tasks.size();
                    if (round >= warmUp) {
                        figures.computeIfAbsent(led, key -> new TreeMap<>()).computeIfAbsent(candidate.name(), key -> new ArrayList<>())
                            .add(new Figure(perSecond, millis));
                    }
                    tasks = candidate.open();
                }
            }
        }
        return figures;
    }

    private static void report(String setting, Map<String, Map<String, List<Figure>>> figures) {
        figures.forEach((led, byCandidate) -> {
            double own = median(byCandidate.get(Candidate.PRODUCT), Figure::perSecond);
            byCandidate.forEach((name, rounds) -> System.out.printf(Locale.ROOT,
                "%s, %s: %s %.0f a second (%.0f to %.0f), %.2f ms of a processor each; the product is %.2f times as fast%n", setting, led, name,
                median(rounds, Figure::perSecond), rounds.stream().mapToDouble(Figure::perSecond).min().orElseThrow(),
                rounds.stream().mapToDouble(Figure::perSecond).max().orElseThrow(), median(rounds, Figure::millis), own / median(rounds, Figure::perSecond)));
        });
    }

    private static double median(List<Figure> figures, ToDoubleFunction<Figure> which) {
        return figures.stream().mapToDouble(which).sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }

    /**
     * An engine in a process of its own. It is told by lines to begin cases and to name what is open, and its steps are completed through HTTP.
     * Its launcher prints {@code #port}, {@code #header} for what every request carries, {@code #task} for each open task and {@code #done}.
     */
    private static final class Candidate implements AutoCloseable {

        static final String PRODUCT = "paraudit";
        private static final int ANSWERS = 20;

        private final String name;
        private final String classPath;
        private final String launcher;
        private final Map<String, List<String>> rowsOfACase;
        private final String address;
        private final byte[] body;
        private final Map<String, String> headers = new HashMap<>();
        private Process process;
        private BufferedReader said;
        private PrintStream told;
        private int port;

        private Candidate(String name, String classPath, String launcher, Map<String, List<String>> rowsOfACase, String address, String body) {
            this.name = name;
            this.classPath = classPath;
            this.launcher = launcher;
            this.rowsOfACase = rowsOfACase;
            this.address = address;
            this.body = body.getBytes(StandardCharsets.UTF_8);
        }

        private static String answers(String pattern) {
            return IntStream.rangeClosed(1, ANSWERS).mapToObj(number -> pattern.formatted("answer" + number, "Trả lời " + number)).collect(Collectors.joining(","));
        }

        static Candidate product(Path bench) {
            return new Candidate(PRODUCT, System.getProperty("java.class.path"), bench.resolve("java/vn/paraudit/bench/ProductLauncher.java").toString(), Map.of(
                "act_ru_execution", List.of("proc_inst_id_", "id_", "root_proc_inst_id_"), "act_ru_task", List.of("proc_inst_id_", "id_", "execution_id_"),
                "act_ru_variable", List.of("proc_inst_id_", "id_", "execution_id_", "var_scope_"), "act_hi_procinst", List.of("proc_inst_id_", "id_", "root_proc_inst_id_"),
                "act_hi_actinst", List.of("proc_inst_id_", "id_", "execution_id_"), "inbox_task", List.of("instance_id", "id")),
                "/api/tasks/%s/complete", "{\"data\":{" + answers("\"%s\":\"%s\"") + "}}");
        }

        static Candidate camunda(Path folder) throws IOException {
            return new Candidate("camunda", classPath(folder), "vn.paraudit.bench.CamundaLauncher", Map.of(
                "act_ru_execution", List.of("proc_inst_id_", "id_", "root_proc_inst_id_"), "act_ru_task", List.of("proc_inst_id_", "id_", "execution_id_"),
                "act_hi_procinst", List.of("proc_inst_id_", "id_", "root_proc_inst_id_"), "act_hi_actinst", List.of("proc_inst_id_", "id_", "execution_id_"),
                "act_hi_taskinst", List.of("proc_inst_id_", "id_", "execution_id_")),
                "/engine-rest/task/%s/complete", "{\"variables\":{" + answers("\"%s\":{\"value\":\"%s\",\"type\":\"String\"}") + "}}");
        }

        static Candidate flowable(Path folder) throws IOException {
            return new Candidate("flowable", classPath(folder), "vn.paraudit.bench.FlowableLauncher", Map.of(
                "act_ru_execution", List.of("proc_inst_id_", "id_", "root_proc_inst_id_", "parent_id_"), "act_ru_task", List.of("proc_inst_id_", "id_", "execution_id_"),
                "act_ru_actinst", List.of("proc_inst_id_", "id_", "execution_id_"), "act_hi_procinst", List.of("proc_inst_id_", "id_"),
                "act_hi_actinst", List.of("proc_inst_id_", "id_", "execution_id_"), "act_hi_taskinst", List.of("proc_inst_id_", "id_", "execution_id_")),
                "/process-api/runtime/tasks/%s", "{\"action\":\"complete\",\"variables\":[" + answers("{\"name\":\"%s\",\"value\":\"%s\"}") + "]}");
        }

        private static String classPath(Path folder) throws IOException {
            return folder.resolve("target/classes") + File.pathSeparator + Files.readString(folder.resolve("target/classpath")).strip();
        }

        String name() {
            return name;
        }

        /** Tables in which a case that waits has rows, with the columns that hold its ids; the first names the case. */
        Map<String, List<String>> rowsOfACase() {
            return rowsOfACase;
        }

        void start(String jdbcUrl) throws IOException {
            Path folder = Files.createTempDirectory("bench-" + name);
            process = new ProcessBuilder("java", "-Xmx512m", "-XX:+UseSerialGC", "-cp", classPath, launcher, "--spring.datasource.url=" + jdbcUrl,
                "--spring.datasource.username=postgres", "--spring.datasource.hikari.maximum-pool-size=10", "--server.port=0", "--server.address=127.0.0.1")
                .directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            said = process.inputReader(StandardCharsets.UTF_8);
            told = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
            listen();
        }

        /** What the application has had of the processors so far, its compilers and collectors included. */
        Duration processorTime() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }

        /** Hears until the launcher has done what it was told. */
        private List<String> listen() throws IOException {
            List<String> tasks = new ArrayList<>();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] words = line.split(" ", 3);
                switch (words[0]) {
                    case "#port" -> port = Integer.parseInt(words[1]);
                    case "#header" -> headers.put(words[1], words[2]);
                    case "#task" -> tasks.add(words[1]);
                    case "#done" -> {
                        return tasks;
                    }
                    default -> {
                        // what a server says of itself
                    }
                }
            }
            throw new IOException(name + " ended");
        }

        /** Begins cases and answers the task at which each waits. */
        List<String> begin(int cases) throws IOException {
            told.println("begin " + cases);
            return listen();
        }

        List<String> open() throws IOException {
            told.println("open");
            return listen();
        }

        /** The instance of a case that waits from now on and is not touched any more. */
        String oneWaiting() throws IOException {
            told.println("wait");
            return listen().get(0);
        }

        /** Completes tasks with so many clients at a time. Answers how many a second. */
        double complete(List<String> tasks, int clients) throws InterruptedException {
            Queue<String> waiting = new ConcurrentLinkedQueue<>(tasks);
            AtomicReference<IOException> failure = new AtomicReference<>();
            List<Thread> threads = IntStream.range(0, clients).mapToObj(number -> new Thread(() -> {
                try {
                    for (String task = waiting.poll(); task != null; task = waiting.poll()) {
                        complete(task);
                    }
                } catch (IOException refused) {
                    failure.set(refused);
                }
            })).toList();
            long begun = System.nanoTime();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            if (failure.get() != null) {
                throw new IllegalStateException(name, failure.get());
            }
            return tasks.size() * 1e9 / (System.nanoTime() - begun);
        }

        private void complete(String task) throws IOException {
            HttpURLConnection request = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + address.formatted(task)).toURL().openConnection();
            request.setRequestMethod("POST");
            request.setDoOutput(true);
            request.setRequestProperty("Content-Type", "application/json");
            request.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
            headers.forEach(request::setRequestProperty);
            request.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = request.getOutputStream()) {
                out.write(body);
            }
            int status = request.getResponseCode();
            try (InputStream in = status < 400 ? request.getInputStream() : request.getErrorStream()) {
                byte[] answer = in == null ? new byte[0] : in.readAllBytes();
                if (status >= 300) {
                    throw new IOException(status + " " + new String(answer, StandardCharsets.UTF_8));
                }
            }
        }

        @Override
        public void close() {
            if (process != null) {
                process.destroy();
            }
        }
    }
}
