package vn.paraudit.team.model;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rules of a team.
 *
 * @param conflictYears  who worked in a unit in so many years before the visit may not inspect it; our own default
 */
@ConfigurationProperties("paraudit.inspection")
record TeamSettings(@DefaultValue("3") int conflictYears) {
}
