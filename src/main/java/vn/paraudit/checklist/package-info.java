/** The checklists: the criteria, what the unit answers of itself, what the team found, the field sheets of the visit, and the score. */
@ApplicationModule(displayName = "Checklist", allowedDependencies = {"platform", "security", "organization", "calendar", "evidence"})
package vn.paraudit.checklist;

import org.springframework.modulith.ApplicationModule;
