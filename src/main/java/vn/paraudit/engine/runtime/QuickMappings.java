package vn.paraudit.engine.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        getSqlSessionFactory().getConfiguration().addInterceptor(new JoiningWrites(getSqlSessionFactory().getConfiguration()));
    }
}
