package vn.paraudit.security.schema;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Creates the tables of the sessions with the script that the session library brings. */
@Component
class V20__SessionTables extends BaseJavaMigration {

    @Override
    public void migrate(Context context) {
        ClassPathResource script = new ClassPathResource("org/springframework/session/jdbc/schema-postgresql.sql");
        ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(script, "UTF-8"));
    }
}
