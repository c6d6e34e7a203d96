package vn.paraudit.engine.runtime;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.executor.ExecutorException;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.reflection.Reflector;
import org.apache.ibatis.reflection.ReflectorFactory;
import org.apache.ibatis.reflection.invoker.Invoker;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.UnknownTypeHandler;

/**
 * Reads the rows of a map that puts columns into properties and does nothing else, as nearly all of the engine's do. The mapper asks of every
 * answer anew what its columns are made of and which of them the map knows, and of every value again where it belongs.
 */
final class PlainRows {

    /** Texts of statements are few; those with lists of their own length are not all kept. */
    private static final int MOST_TEXTS = 200;

    private final Constructor<?> made;
    private final List<Property> properties;
    private final Map<String, Places> known = new ConcurrentHashMap<>();

    private PlainRows(Constructor<?> made, List<Property> properties) {
        this.made = made;
        this.properties = properties;
    }

    private record Property(String column, TypeHandler<?> type, Invoker setter) {

        static Property of(ResultMapping mapping, Reflector properties) {
            return new Property(mapping.getColumn().toLowerCase(Locale.ROOT), mapping.getTypeHandler(),
                properties.getSetInvoker(mapping.getProperty()));
        }

        /** Sets what stands in the row, and nothing where there is nothing; whether there was something. */
        boolean set(Object target, ResultSet row, int place) throws SQLException, ReflectiveOperationException {
            Object value = type.getResult(row, place);
            if (value != null) {
                setter.invoke(target, new Object[] {value});
            }
            return value != null;
        }
    }

    private record Placed(Property property, int place) {
    }

    /** @param columns  how many an answer has; one with another number is looked at anew */
    private record Places(int columns, List<Placed> placed) {
    }

    /** The plain ones among the maps of a configuration; a map never changes, and is looked at once. */
    static final class OfMaps {

        private final ReflectorFactory reflectors;
        private final Map<ResultMap, Optional<PlainRows>> known = new ConcurrentHashMap<>();

        OfMaps(ReflectorFactory reflectors) {
            this.reflectors = reflectors;
        }

        Optional<PlainRows> of(MappedStatement statement) {
            List<ResultMap> maps = statement.getResultMaps();
            return maps.size() == 1 ? of(maps.get(0)) : Optional.empty();
        }

        Optional<PlainRows> of(ResultMap map) {
            return known.computeIfAbsent(map, this::look);
        }

        private Optional<PlainRows> look(ResultMap map) {
            boolean onlyWhatItNames = Boolean.FALSE.equals(map.getAutoMapping()) && !map.hasNestedResultMaps() && !map.hasNestedQueries()
                && map.getDiscriminator() == null && map.getConstructorResultMappings().isEmpty();
            if (!onlyWhatItNames) {
                return Optional.empty();
            }
            Reflector properties = reflectors.findForClass(map.getType());
            // A map may name what its class has no place for; no statement asks for the column.
            List<ResultMapping> mappings = map.getPropertyResultMappings().stream()
                .filter(mapping -> properties.hasSetter(mapping.getProperty())).toList();
            boolean plain = properties.getDefaultConstructor().canAccess(null) && mappings.stream().allMatch(OfMaps::isPlain);
            return !plain ? Optional.empty() : Optional.of(new PlainRows(properties.getDefaultConstructor(),
                mappings.stream().map(mapping -> Property.of(mapping, properties)).toList()));
        }

        private static boolean isPlain(ResultMapping mapping) {
            return mapping.getColumn() != null && !mapping.isCompositeResult() && mapping.getResultSet() == null
                && mapping.getTypeHandler() != null && !(mapping.getTypeHandler() instanceof UnknownTypeHandler);
        }
    }

    /** @param sql  what was asked: one text has its columns in one order */
    <E> List<E> read(String sql, ResultSet found) throws SQLException {
        List<Placed> placed = places(sql, found.getMetaData()).placed();
        List<E> rows = new ArrayList<>();
        while (found.next()) {
            rows.add(row(found, placed));
        }
        return rows;
    }

    private Places places(String sql, ResultSetMetaData columns) throws SQLException {
        Places before = known.get(sql);
        if (before != null && before.columns() == columns.getColumnCount()) {
            return before;
        }
        Places now = new Places(columns.getColumnCount(), placed(columns));
        if (known.size() < MOST_TEXTS || before != null) {
            known.put(sql, now);
        }
        return now;
    }

    /** Where the properties stand in this answer, in the order of the map: some rely on others. Of two columns of one name the first is meant. */
    private List<Placed> placed(ResultSetMetaData columns) throws SQLException {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 1; place <= columns.getColumnCount(); place++) {
            places.putIfAbsent(columns.getColumnLabel(place).toLowerCase(Locale.ROOT), place);
        }
        List<Placed> placed = new ArrayList<>();
        for (Property property : properties) {
            Integer place = places.get(property.column());
            if (place != null) {
                placed.add(new Placed(property, place));
            }
        }
        return placed;
    }

    /** A row without any value is none to the mapper. */
    @SuppressWarnings("unchecked")
    private <E> E row(ResultSet row, List<Placed> placed) throws SQLException {
        try {
            Object target = made.newInstance();
            boolean found = false;
            for (Placed each : placed) {
                found |= each.property().set(target, row, each.place());
            }
            return found ? (E) target : null;
        } catch (ReflectiveOperationException impossible) {
            throw new ExecutorException("A row cannot be put into " + made.getDeclaringClass().getName(), impossible);
        }
    }
}
