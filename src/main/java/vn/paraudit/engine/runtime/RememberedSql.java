package vn.paraudit.engine.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.builder.SqlSourceBuilder;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.apache.ibatis.scripting.xmltags.DynamicSqlSource;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.scripting.xmltags.XMLScriptBuilder;
import org.apache.ibatis.session.Configuration;

/**
 * The mapper's own language, in which statements that have conditions in them are put together anew each time; here the result is taken apart
 * into text and parameters only when it was not seen before. There are a handful of them for each statement.
 */
public final class RememberedSql extends XMLLanguageDriver {

    @Override
    public SqlSource createSqlSource(Configuration configuration, XNode script, Class<?> parameterType) {
        Reader reader = new Reader(configuration, script, parameterType);
        SqlSource source = reader.parseScriptNode();
        return source instanceof DynamicSqlSource ? new Remembering(configuration, reader.nodes(script)) : source;
    }

    private static final class Reader extends XMLScriptBuilder {

        Reader(Configuration configuration, XNode script, Class<?> parameterType) {
            super(configuration, script, parameterType);
        }

        SqlNode nodes(XNode script) {
            return parseDynamicTags(script);
        }
    }

    private static final class Remembering implements SqlSource {

        private static final int MOST = 100;
        /** The parameter itself and the kind of database; what a loop binds has types of its own each time. */
        private static final int ALWAYS_BOUND = 2;

        private final Configuration configuration;
        private final SqlNode nodes;
        private final Map<Known, SqlSource> parsed = new ConcurrentHashMap<>();

        Remembering(Configuration configuration, SqlNode nodes) {
            this.configuration = configuration;
            this.nodes = nodes;
        }

        private record Known(String sql, Class<?> parameterType) {
        }

        @Override
        public BoundSql getBoundSql(Object parameter) {
            DynamicContext context = new DynamicContext(configuration, parameter);
            nodes.apply(context);
            Known text = new Known(context.getSql(), parameter == null ? Object.class : parameter.getClass());
            SqlSource source = parsed.get(text);
            if (source == null) {
                source = new SqlSourceBuilder(configuration).parse(text.sql(), text.parameterType(), context.getBindings());
                if (context.getBindings().size() <= ALWAYS_BOUND && parsed.size() < MOST) {
                    parsed.put(text, source);
                }
            }
            BoundSql bound = source.getBoundSql(parameter);
            context.getBindings().forEach(bound::setAdditionalParameter);
            return bound;
        }
    }
}
