package vn.paraudit.organization.model;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in first when there is no account.
 *
 * @param name          as shown on the screen
 * @param unit          code of the unit in which they work
 * @param passwordFile  where the password is written
 */
@ConfigurationProperties("paraudit.first-administrator")
record FirstAdministratorSettings(
    @DefaultValue("Administrator") String name, @DefaultValue("SNV") String unit, @DefaultValue("./data/first-password") Path passwordFile) {
}
