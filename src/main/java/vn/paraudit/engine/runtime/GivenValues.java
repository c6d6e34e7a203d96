package vn.paraudit.engine.runtime;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;

/** The values of a statement as they were when it was made; the object that held them may change before it is sent. */
final class GivenValues {

    private final List<Value> values = new ArrayList<>();

    private record Value(TypeHandler<Object> type, Object value, JdbcType column) {
    }

    private GivenValues() {
    }

    /** Takes the values out of the parameter of a statement, from the same places as the mapper does. */
    static GivenValues of(Configuration configuration, BoundSql bound, Object parameter) {
        GivenValues given = new GivenValues();
        boolean isValue = parameter == null || configuration.getTypeHandlerRegistry().hasTypeHandler(parameter.getClass());
        MetaObject properties = isValue ? null : configuration.newMetaObject(parameter);
        for (ParameterMapping mapping : bound.getParameterMappings()) {
            String property = mapping.getProperty();
            if (bound.hasAdditionalParameter(property)) {
                given.add(configuration, mapping, bound.getAdditionalParameter(property));
            } else {
                given.add(configuration, mapping, isValue ? parameter : properties.getValue(property));
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
