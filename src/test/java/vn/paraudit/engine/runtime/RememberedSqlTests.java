package vn.paraudit.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.parsing.XPathParser;
import org.apache.ibatis.scripting.LanguageDriver;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;

/** What is remembered is what would be made anew. */
class RememberedSqlTests {

    private static final String STATEMENT = """
        <select>
          update step set end = #{end}
          <if test="state != 0">, state = #{state, jdbcType=INTEGER}</if>
          where id = #{id}
          <if test="names != null"> and name in <foreach item="name" collection="names" open="(" separator="," close=")">#{name}</foreach></if>
        </select>
        """;

    private final Configuration configuration = new Configuration();

    /** A step as the engine hands it to a statement. */
    public record Step(String id, String end, int state, List<?> names) {

        public String getId() {
            return id;
        }

        public String getEnd() {
            return end;
        }

        public int getState() {
            return state;
        }

        public List<?> getNames() {
            return names;
        }
    }

    private SqlSource source(LanguageDriver language) {
        return language.createSqlSource(configuration, new XPathParser(STATEMENT).evalNode("/select"), Object.class);
    }

    private static List<String> described(SqlSource source, Object parameter) {
        BoundSql bound = source.getBoundSql(parameter);
        return List.of(bound.getSql().replaceAll("\\s+", " "), bound.getParameterMappings().stream().map(ParameterMapping::toString).toList().toString(),
            bound.getParameterMappings().stream().map(each -> bound.hasAdditionalParameter(each.getProperty())
                ? each.getProperty() + "=" + bound.getAdditionalParameter(each.getProperty()) : each.getProperty()).toList().toString(),
            bound.getParameterMappings().stream().map(each -> each.getTypeHandler().getClass().getName()).toList().toString());
    }

    @Test
    void everyStatementIsTheOneThatWouldBeMadeAnew() {
        SqlSource remembering = source(new RememberedSql());
        SqlSource anew = source(new XMLLanguageDriver());
        Map<String, Object> asMap = new HashMap<>(Map.of("id", "1", "end", "today", "state", 3));
        asMap.put("names", List.of("a"));
        List<Object> parameters = List.of(new Step("1", "today", 0, null), new Step("2", null, 0, null), new Step("3", "today", 4, null), asMap,
            new Step("4", "today", 0, List.of("a", "b")), new Step("5", "today", 0, List.of(1, 2)), new Step("6", "today", 0, List.of("c", "d")));
        for (int round = 0; round < 3; round++) {
            for (Object parameter : parameters) {
                assertThat(described(remembering, parameter)).as("%s", parameter).isEqualTo(described(anew, parameter));
            }
        }
    }
}
