package vn.paraudit.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends the connection to the database at a chosen moment, as the death of the process does: the socket closes without a word, the server
 * rolls back what was not committed, and whoever waits for an answer gets none. Moments are counted from 1: every statement is one, and so
 * are the moment before a commit and the moment after it, when the work is done and nobody has heard of it.
 */
public final class FailPoint {

    private static final String CONNECTION_GONE = "08006";

    private final AtomicInteger moments = new AtomicInteger();
    private final Death death;
    private volatile int deadly;

    /** How the connection ends. */
    @FunctionalInterface
    interface Death {
        void strike(Connection connection) throws SQLException;
    }

    /** The socket closes; the process lives on and sees what is left. */
    FailPoint() {
        this(connection -> connection.abort(Runnable::run));
    }

    FailPoint(Death death) {
        this.death = death;
    }

    /** From now on the moments are counted and the given one is deadly; 0 lets everything live and only counts. */
    public void armAt(int moment) {
        moments.set(0);
        deadly = moment;
    }

    /** Stops killing and says how many moments there were. */
    public int disarm() {
        deadly = 0;
        return moments.get();
    }

    Connection watch(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("commit")) {
                pass(connection);
                Object done = invoke(connection, method, arguments);
                pass(connection);
                return done;
            }
            Object result = invoke(connection, method, arguments);
            Class<?> type = method.getReturnType();
            return result instanceof Statement statement && Statement.class.isAssignableFrom(type) ? watch(connection, statement, type) : result;
        });
    }

    private Object watch(Connection connection, Statement statement, Class<?> type) {
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                pass(connection);
            }
            return invoke(statement, method, arguments);
        });
    }

    private void pass(Connection connection) throws SQLException {
        if (moments.incrementAndGet() == deadly) {
            death.strike(connection);
            throw new SQLException("the process is gone", CONNECTION_GONE);
        }
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
