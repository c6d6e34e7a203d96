package vn.paraudit.modeling.release;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom this server trusts.
 *
 * @param trustedKeys  fingerprints of servers whose bundles are taken, besides this one's own
 */
@ConfigurationProperties("paraudit.modeling")
record ModelingSettings(@DefaultValue Set<String> trustedKeys) {
}
