package vn.paraudit.engine.schema;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Creates the engine's tables with the scripts that its own library brings. */
@Component
public class V1__EngineSchema extends BaseJavaMigration {

    private static final List<String> PARTS = List.of("engine", "identity", "case.engine", "decision.engine", "history", "case.history",
        "decision.history");

    @Override
    public void migrate(Context context) {
        for (String part : PARTS) {
            ClassPathResource script = new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
            ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(script, "UTF-8"));
        }
    }
}
