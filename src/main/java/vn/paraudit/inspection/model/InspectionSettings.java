package vn.paraudit.inspection.model;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rules of a team.
 *
 * @param conflictYears  who worked in the unit in so many years before the visit may not inspect it; our own default
 * @param visitHour      hour of the day at which a visit begins
 */
@ConfigurationProperties("paraudit.inspection")
record InspectionSettings(@DefaultValue("3") int conflictYears, @DefaultValue("07:30") LocalTime visitHour) {
}
