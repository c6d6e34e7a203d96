package vn.paraudit.engine.runtime;

import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.session.Configuration;
import vn.paraudit.platform.JoinedSql;

/** Gives every session of the mapper an executor that joins its writes. */
final class JoiningWrites implements Interceptor {

    private final Configuration configuration;
    private final PlainRows.OfMaps plainRows;
    private final JoinedSql texts = new JoinedSql();

    JoiningWrites(Configuration configuration) {
        this.configuration = configuration;
        this.plainRows = new PlainRows.OfMaps(configuration.getReflectorFactory());
    }

    @Override
    public Object plugin(Object target) {
        return target instanceof Executor executor ? new JoinedWrites(configuration, executor.getTransaction(), plainRows, texts) : target;
    }

    @Override
    public Object intercept(Invocation invocation) {
        throw new IllegalStateException("Nothing is intercepted: the executor is another one");
    }
}
