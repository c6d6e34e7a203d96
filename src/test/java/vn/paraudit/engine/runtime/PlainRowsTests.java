package vn.paraudit.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.ibatis.builder.StaticSqlSource;
import org.apache.ibatis.executor.resultset.DefaultResultSetHandler;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.reflection.Reflector;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.type.BlobTypeHandler;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.testing.ParAuditTest;

/** Rows of the engine are read as its mapper would read them, for every map that is not left to the mapper. */
@ParAuditTest
class PlainRowsTests {

    /** Properties that take certain words only. */
    private static final Map<String, String> WORDS = Map.of("periodUnit", "'MONTH'", "groupId", "null", "delegationStateString", "'PENDING'");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DataSource dataSource;

    private Configuration statements() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getSqlSessionFactory().getConfiguration();
    }

    private List<ResultMap> maps() {
        return ((Collection<?>) statements().getResultMaps()).stream().filter(ResultMap.class::isInstance).map(ResultMap.class::cast).distinct().toList();
    }

    /**
     * A row in which every column has a value, one that has its id and every second, one without any; the last column comes first, and two
     * that the map does not know stand at the ends.
     */
    private String rows(ResultMap map) {
        Reflector properties = statements().getReflectorFactory().findForClass(map.getType());
        List<String> columns = map.getPropertyResultMappings().stream().filter(mapping -> properties.hasSetter(mapping.getProperty()))
            .map(ResultMapping::getColumn).distinct().toList();
        return row(columns, map, 1) + " union all " + row(columns, map, 2) + " union all " + row(columns, map, columns.size() + 1);
    }

    private static String row(List<String> columns, ResultMap map, int every) {
        List<String> values = new ArrayList<>();
        for (int i = columns.size() - 1; i >= 0; i--) {
            String column = columns.get(i);
            ResultMapping mapping = map.getPropertyResultMappings().stream().filter(each -> each.getColumn().equals(column)).findFirst().orElseThrow();
            String type = type(mapping);
            boolean given = every <= columns.size() && (i % every == 0 || column.equals("ID_"));
            values.add("cast(" + (given ? WORDS.getOrDefault(mapping.getProperty(), value(type, i)) : "null") + " as " + type + ") as " + column);
        }
        return "select 'unknown' as stranger, " + String.join(", ", values) + ", 'second' as " + columns.get(0) + "_other";
    }

    private static String type(ResultMapping mapping) {
        return switch (mapping.getJavaType().getSimpleName()) {
            case "int", "Integer" -> "integer";
            case "long", "Long" -> "bigint";
            case "double", "Double" -> "double precision";
            case "boolean", "Boolean" -> "boolean";
            case "Date" -> "timestamp";
            // Read as a large object, of which this database has none.
            case "byte[]" -> mapping.getTypeHandler() instanceof BlobTypeHandler ? "oid" : "bytea";
            default -> "text";
        };
    }

    private static String value(String type, int number) {
        return switch (type) {
            case "integer", "bigint", "double precision" -> String.valueOf(number);
            case "boolean" -> "true";
            case "timestamp" -> "timestamp '2026-05-04 10:11:12.345' + interval '1 day' * " + number;
            case "bytea" -> "'abc'::bytea";
            case "oid" -> "null";
            default -> "'1" + number + "'";
        };
    }

    private List<Object> asTheMapperDoes(Connection connection, ResultMap map, String sql) throws SQLException {
        MappedStatement mapped = new MappedStatement.Builder(statements(), "test." + map.getId(), new StaticSqlSource(statements(), sql),
            SqlCommandType.SELECT).resultMaps(List.of(map)).build();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
            return new DefaultResultSetHandler(null, mapped, null, null, mapped.getBoundSql(null), RowBounds.DEFAULT).handleResultSets(statement);
        }
    }

    /** Some properties are only set where the engine is at work. */
    @Test
    void everyPlainMapReadsWhatTheMapperReads() {
        Set<String> read = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(context -> {
            try (Connection connection = dataSource.getConnection()) {
                return typesReadAlike(connection);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        assertThat(read).hasSizeGreaterThan(30).contains("TaskEntity", "ExecutionEntity", "VariableInstanceEntity", "HistoricActivityInstanceEntity");
    }

    private Set<String> typesReadAlike(Connection connection) throws SQLException {
        PlainRows.OfMaps plain = new PlainRows.OfMaps(statements().getReflectorFactory());
        Set<String> read = new HashSet<>();
        for (ResultMap map : maps()) {
            if (plain.of(map).isPresent()) {
                String sql = rows(map);
                PlainRows reader = plain.of(map).orElseThrow();
                // What the text answered with one more column is not believed; what it answers with these is, and is asked again.
                readAs(sql, "select 1 as stranger, " + sql.substring("select ".length()), connection, reader);
                readAs(sql, sql, connection, reader);
                List<Object> found = readAs(sql, sql, connection, reader);
                assertThat(found).as(map.getId()).hasSize(3).usingRecursiveComparison().isEqualTo(asTheMapperDoes(connection, map, sql));
                assertThat(found.get(0)).as(map.getId()).isInstanceOf(map.getType());
                assertThat(found.get(2)).as("a row without values, %s", map.getId()).isNull();
                read.add(map.getType().getSimpleName());
            }
        }
        return read;
    }

    /** Only the first row of another text has its additional column. */
    private static List<Object> readAs(String text, String sql, Connection connection, PlainRows reader) throws SQLException {
        String asked = text.equals(sql) ? sql : sql.substring(0, sql.indexOf(" union all "));
        try (PreparedStatement statement = connection.prepareStatement(asked); ResultSet rows = statement.executeQuery()) {
            return reader.read(text, rows);
        }
    }

    /** What chooses its class by a column, or is made by a constructor, is the mapper's. */
    @Test
    void whatIsNotPlainIsLeftToTheMapper() {
        PlainRows.OfMaps plain = new PlainRows.OfMaps(statements().getReflectorFactory());
        assertThat(maps().stream().filter(map -> map.getDiscriminator() != null || !map.getConstructorResultMappings().isEmpty()).toList())
            .isNotEmpty().allSatisfy(map -> assertThat(plain.of(map)).isEmpty());
    }
}
