package vn.paraudit.engine.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** The engine with its own statements, read by {@link RememberedSql} and written by {@link JoinedWrites}. */
final class QuickMappings extends SpringProcessEngineConfiguration {

    private static final String SETTINGS = "<settings>";

    @Override
    protected InputStream getMyBatisXmlConfigurationSteam() {
        try (InputStream own = super.getMyBatisXmlConfigurationSteam()) {
            String text = new String(own.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.contains(SETTINGS)) {
                throw new IllegalStateException("The engine's statements have no settings");
            }
            return new ByteArrayInputStream(text.replace(SETTINGS, SETTINGS + "<setting name=\"defaultScriptingLanguage\" value=\"" + RememberedSql.class.getName()
                + "\" />").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected void initSqlSessionFactory() {
        super.initSqlSessionFactory();
        Configuration statements = getSqlSessionFactory().getConfiguration();
        statements.addInterceptor(new JoiningWrites(statements));
        // Under a short name that several maps share stands none of them.
        ((Collection<?>) statements.getResultMaps()).stream().filter(ResultMap.class::isInstance).map(ResultMap.class::cast)
            .forEach(map -> readOnlyWhatItNames(statements, map));
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
