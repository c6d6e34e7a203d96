package vn.paraudit.engine.runtime;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.executor.ExecutorException;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.Reflector;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** The values of a statement as they were when it was made; the object that held them may change before it is sent. */
final class GivenValues {

    private final List<Value> values = new ArrayList<>();

    private record Value(TypeHandler<Object> type, Object value, JdbcType column) {
    }

    private GivenValues() {
    }

    /** An object that holds the values of a statement. What it has a reader of its own for is read by that, all else as the mapper reads it. */
    private static final class Holder {

        private static final Object[] NOTHING = {};

        private final Configuration configuration;
        private final Object object;
        private final @Nullable Reflector readers;
        private @Nullable MetaObject properties;

        Holder(Configuration configuration, Object object) {
            this.configuration = configuration;
            this.object = object;
            readers = object instanceof Map || object instanceof Collection ? null : configuration.getReflectorFactory().findForClass(object.getClass());
        }

        Object value(String property) {
            if (readers != null && readers.hasGetter(property)) {
                try {
                    return readers.getGetInvoker(property).invoke(object, NOTHING);
                } catch (ReflectiveOperationException failure) {
                    throw new ExecutorException(property + " of " + object.getClass().getName() + " cannot be read", failure);
                }
            }
            if (properties == null) {
                properties = configuration.newMetaObject(object);
            }
            return properties.getValue(property);
        }
    }

    /** Takes the values out of the parameter of a statement, from the same places as the mapper does. */
    static GivenValues of(Configuration configuration, BoundSql bound, Object parameter) {
        GivenValues given = new GivenValues();
        boolean isValue = parameter == null || configuration.getTypeHandlerRegistry().hasTypeHandler(parameter.getClass());
        Holder holder = isValue ? null : new Holder(configuration, parameter);
        for (ParameterMapping mapping : bound.getParameterMappings()) {
            String property = mapping.getProperty();
            if (bound.hasAdditionalParameter(property)) {
                given.add(configuration, mapping, bound.getAdditionalParameter(property));
            } else {
                given.add(configuration, mapping, isValue ? parameter : holder.value(property));
            }
        }
        return given;
    }

    @SuppressWarnings("unchecked")
    private void add(Configuration configuration, ParameterMapping mapping, Object value) {
        JdbcType column = value == null && mapping.getJdbcType() == null ? configuration.getJdbcTypeForNull() : mapping.getJdbcType();
        values.add(new Value((TypeHandler<Object>) mapping.getTypeHandler(), value, column));
    }

    int size() {
        return values.size();
    }

    /** @param offset  places of the statement that others take before these */
    void give(PreparedStatement statement, int offset) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Value each = values.get(i);
            each.type().setParameter(statement, offset + i + 1, each.value(), each.column());
        }
    }
}
