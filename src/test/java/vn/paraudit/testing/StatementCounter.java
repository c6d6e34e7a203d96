package vn.paraudit.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes down every SQL statement that is executed while it listens, with the values it was given, and counts the commits that wait for a disk.
 * What the product does by the clock, on the threads of its scheduler, belongs to no request and is not counted.
 */
public final class StatementCounter {

    /** What stands between statements that are sent in one go. */
    private static final String JOINED = ";\n";

    private static final String BY_THE_CLOCK = "scheduling-";

    private final List<Executed> executed = new CopyOnWriteArrayList<>();
    private final AtomicInteger durableCommits = new AtomicInteger();
    private final AtomicInteger trips = new AtomicInteger();
    private volatile boolean listening;

    private record Given(Method setter, Object[] arguments) {

        int place() {
            return (Integer) arguments[0];
        }

        Given moved(int by) {
            Object[] moved = arguments.clone();
            moved[0] = place() + by;
            return new Given(setter, moved);
        }
    }

    /** A statement as it was executed. */
    public record Executed(String sql, List<Given> values) {

        /** How the database would run it with the same values: one line for each step of its plan. */
        public List<String> plan(Connection connection) throws SQLException {
            try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
                for (Given value : values) {
                    invoke(explain, value.setter(), value.arguments());
                }
                List<String> lines = new ArrayList<>();
                try (ResultSet steps = explain.executeQuery()) {
                    while (steps.next()) {
                        lines.add(steps.getString(1));
                    }
                }
                return lines;
            } catch (SQLException failure) {
                throw failure;
            } catch (Throwable failure) {
                throw new IllegalStateException(sql, failure);
            }
        }
    }

    /** The statements that some work executes, in their order. */
    public List<String> during(Runnable work) {
        return executedDuring(work).stream().map(Executed::sql).toList();
    }

    /** The same with their values. */
    public List<Executed> executedDuring(Runnable work) {
        executed.clear();
        listening = true;
        try {
            work.run();
        } finally {
            listening = false;
        }
        return List.copyOf(executed);
    }

    /**
     * What some work cost the database.
     *
     * @param durableCommits  commits that wait for a disk: of transactions that wrote something and did not say that a crash may lose it
     * @param trips           how often the database was waited for, without begins and commits: statements that are sent in one go are one trip
     */
    public record Cost(List<String> statements, int durableCommits, int trips) {
    }

    public Cost costOf(Runnable work) {
        durableCommits.set(0);
        trips.set(0);
        List<String> statements = during(work);
        return new Cost(statements, durableCommits.get(), trips.get());
    }

    /** Whether a statement changes rows, as far as its text tells. */
    public static boolean writes(String sql) {
        String start = sql.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("insert") || start.startsWith("update") || start.startsWith("delete") || start.startsWith("with") && (
            start.contains("insert into") || start.contains("update ") || start.contains("delete from"));
    }

    /** What a connection has done since its last commit. */
    private static final class Open {

        private boolean wrote;
        private boolean mayBeLost;

        void note(String sql) {
            wrote |= writes(sql);
            mayBeLost |= sql.contains("synchronous_commit");
        }
    }

    private boolean counts() {
        return listening && !Thread.currentThread().getName().startsWith(BY_THE_CLOCK);
    }

    private void end(Open open, boolean committed) {
        if (counts() && committed && open.wrote && !open.mayBeLost) {
            durableCommits.incrementAndGet();
        }
        open.wrote = false;
        open.mayBeLost = false;
    }

    Connection watch(Connection connection) {
        Open open = new Open();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            if (method.getName().equals("commit") || method.getName().equals("rollback") && arguments == null) {
                end(open, method.getName().equals("commit"));
            }
            if (result instanceof PreparedStatement statement) {
                return watch(statement, PreparedStatement.class, arguments[0].toString(), open);
            }
            return result instanceof Statement statement ? watch(statement, Statement.class, null, open) : result;
        });
    }

    private <T extends Statement> T watch(T statement, Class<T> type, String prepared, Open open) {
        List<Given> values = new ArrayList<>();
        return proxy(type, (proxy, method, arguments) -> {
            // Each entry of a batch is a statement of its own to the database.
            boolean sent = method.getName().equals("addBatch") || method.getName().startsWith("execute") && !method.getName().endsWith("Batch");
            if (counts() && method.getName().startsWith("execute")) {
                trips.incrementAndGet();
            }
            if (counts() && sent) {
                String sql = prepared != null ? prepared : arguments[0].toString();
                executed.addAll(parts(sql, values));
                open.note(sql);
                Object result = invoke(statement, method, arguments);
                if (statement.getConnection().getAutoCommit()) {
                    end(open, true);
                }
                return result;
            } else if (counts() && method.getDeclaringClass() == PreparedStatement.class && method.getName().startsWith("set")) {
                values.add(new Given(method, arguments));
            }
            return invoke(statement, method, arguments);
        });
    }

    /** Statements that are sent in one go, each with its own values. */
    private static List<Executed> parts(String sql, List<Given> values) {
        if (!sql.contains(JOINED)) {
            return List.of(new Executed(sql, List.copyOf(values)));
        }
        List<Executed> parts = new ArrayList<>();
        int before = 0;
        for (String part : sql.split(JOINED)) {
            int from = before;
            int to = from + (int) part.chars().filter(sign -> sign == '?').count();
            parts.add(new Executed(part, values.stream().filter(value -> value.place() > from && value.place() <= to).map(value -> value.moved(-from)).toList()));
            before = to;
        }
        return parts;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
