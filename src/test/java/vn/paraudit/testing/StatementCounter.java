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
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down every SQL statement that is executed while it listens, with the values it was given. */
public final class StatementCounter {

    private final List<Executed> executed = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    private record Given(Method setter, Object[] arguments) {
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

    Connection watch(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            if (result instanceof PreparedStatement statement) {
                return watch(statement, PreparedStatement.class, arguments[0].toString());
            }
            return result instanceof Statement statement ? watch(statement, Statement.class, null) : result;
        });
    }

    private <T extends Statement> T watch(T statement, Class<T> type, String prepared) {
        List<Given> values = new ArrayList<>();
        return proxy(type, (proxy, method, arguments) -> {
            // Each entry of a batch is a statement of its own to the database.
            boolean sent = method.getName().equals("addBatch") || method.getName().startsWith("execute") && !method.getName().endsWith("Batch");
            if (listening && sent) {
                executed.add(new Executed(prepared != null ? prepared : arguments[0].toString(), List.copyOf(values)));
            } else if (listening && method.getDeclaringClass() == PreparedStatement.class && method.getName().startsWith("set")) {
                values.add(new Given(method, arguments));
            }
            return invoke(statement, method, arguments);
        });
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
