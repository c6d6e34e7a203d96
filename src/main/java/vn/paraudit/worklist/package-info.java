/** Everybody's list of work: what to do, until when, and the one door through which a task is completed. */
@ApplicationModule(displayName = "Worklist", allowedDependencies = {"platform", "security", "organization", "calendar", "engine", "form"})
package vn.paraudit.worklist;

import org.springframework.modulith.ApplicationModule;
