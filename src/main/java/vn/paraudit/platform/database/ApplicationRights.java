package vn.paraudit.platform.database;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the application may do in the database: read and write rows, but neither alter a table nor drop a trigger, and nothing to the audit trail
 * but add to it. So it is where migrations have a user of their own; elsewhere the start says that it is not.
 */
@Component
class ApplicationRights {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationRights.class);

    private final DataSource application;

    ApplicationRights(DataSource application) {
        this.application = application;
    }

    /** @param migrations  connections of the user that owns the tables */
    void grant(DataSource migrations) {
        JdbcClient owner = JdbcClient.create(migrations);
        String role = JdbcClient.create(application).sql("select current_user").query(String.class).single();
        if (role.equals(owner.sql("select current_user").query(String.class).single())) {
            LOG.warn("The application works as {}, who owns the tables and could drop what guards them; give migrations a user of their own "
                + "(spring.flyway.user, spring.flyway.password)", role);
            return;
        }
        String quoted = owner.sql("select quote_ident(:role)").param("role", role).query(String.class).single();
        for (String right : new String[] {
            "grant usage on schema {schema} to {role}",
            "grant select, insert, update, delete on all tables in schema {schema} to {role}",
            "grant usage, select on all sequences in schema {schema} to {role}",
            "revoke update, delete, truncate on audit_entry from {role}",
            "revoke insert, update, delete on flyway_schema_history from {role}"}) {
            owner.sql(right.replace("{schema}", owner.sql("select quote_ident(current_schema())").query(String.class).single()).replace("{role}", quoted))
                .update();
        }
    }
}
