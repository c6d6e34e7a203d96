package vn.paraudit.inspection.model;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rules of a visit.
 *
 * @param visitHour      hour of the day at which a visit begins
 * @param afternoonHour  the same for one that takes the afternoon only
 */
@ConfigurationProperties("paraudit.inspection")
record InspectionSettings(@DefaultValue("07:30") LocalTime visitHour, @DefaultValue("13:30") LocalTime afternoonHour) {
}
