/** The teams of a year or wave: who inspects which units by which decision, and what later decisions change. */
@ApplicationModule(displayName = "Team", allowedDependencies = {"platform", "security", "organization", "calendar", "engine", "worklist", "document", "planning"})
package vn.paraudit.team;

import org.springframework.modulith.ApplicationModule;
