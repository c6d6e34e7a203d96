package vn.paraudit.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down every SQL statement that is executed while it listens. */
public final class StatementCounter {

    private final List<String> executed = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    /** The statements that some work executes, in their order. */
    public List<String> during(Runnable work) {
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
        return proxy(type, (proxy, method, arguments) -> {
            // Each entry of a batch is a statement of its own to the database.
            boolean sent = method.getName().equals("addBatch") || method.getName().startsWith("execute") && !method.getName().endsWith("Batch");
            if (listening && sent) {
                executed.add(prepared != null ? prepared : arguments[0].toString());
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
