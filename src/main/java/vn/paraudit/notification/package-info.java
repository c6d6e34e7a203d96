/** Tells people what is due and what is late, before others have to ask. */
@ApplicationModule(displayName = "Notification", allowedDependencies = {"platform", "security", "organization", "calendar", "engine", "worklist"})
package vn.paraudit.notification;

import org.springframework.modulith.ApplicationModule;
