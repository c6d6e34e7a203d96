/** Working days of Việt Nam, and how long everybody has. */
@ApplicationModule(displayName = "Calendar", allowedDependencies = {"platform", "security", "organization"})
package vn.paraudit.calendar;

import org.springframework.modulith.ApplicationModule;
