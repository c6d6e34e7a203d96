package vn.paraudit.engine.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The engine with its own statements: read by {@link StatementsOnDemand}, put together by {@link RememberedSql}, written by {@link JoinedWrites}. */
final class QuickMappings extends SpringProcessEngineConfiguration {

    private static final String SETTINGS = "<settings>";

    @Override
    protected void initSqlSessionFactory() {
        Properties words = new Properties();
        words.put("prefix", databaseTablePrefix);
        initSqlSessionFactoryProperties(words, databaseTablePrefix, databaseType);
        StatementsOnDemand statements = StatementsOnDemand.of(settings(), environment(), words);
        statements.setDefaultStatementTimeout(jdbcStatementTimeout);
        if (isJdbcBatchProcessing()) {
            statements.setDefaultExecutorType(ExecutorType.BATCH);
        }
        statements.addInterceptor(new JoiningWrites(statements));
        // Under a short name that several maps share stands none of them.
        ((Collection<?>) statements.getResultMaps()).stream().filter(ResultMap.class::isInstance).map(ResultMap.class::cast)
            .forEach(map -> readOnlyWhatItNames(statements, map));
        setSqlSessionFactory(new DefaultSqlSessionFactory(statements));
    }

    private Environment environment() {
        DataSource behind = dataSource instanceof TransactionAwareDataSourceProxy standIn ? standIn.getTargetDataSource() : dataSource;
        return new Environment("default", new OwnTransactions(), behind);
    }

    /** The engine's own, with {@link RememberedSql} for its statements. */
    private String settings() {
        try (InputStream own = getMyBatisXmlConfigurationSteam()) {
            String text = new String(own.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.contains(SETTINGS)) {
                throw new IllegalStateException("The engine's statements have no settings");
            }
            return text.replace(SETTINGS, SETTINGS + "<setting name=\"defaultScriptingLanguage\" value=\"" + RememberedSql.class.getName() + "\" />");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * For every answer anew the mapper would look for a property of the name of each column that a map leaves out; none of the engine's has one.
     * What is made by a constructor of all its columns needs that look.
     */
    private static void readOnlyWhatItNames(Configuration statements, ResultMap map) {
        if (!map.getResultMappings().isEmpty() && map.getType() != null && statements.getReflectorFactory().findForClass(map.getType()).hasDefaultConstructor()) {
            SystemMetaObject.forObject(map).setValue("autoMapping", false);
        }
    }
}
