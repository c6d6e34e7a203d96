/** The checklists: 101 criteria, what the unit answers of itself, what the team found, and the score. */
@ApplicationModule(displayName = "Checklist", allowedDependencies = {"platform", "security", "organization"})
package vn.paraudit.checklist;

import org.springframework.modulith.ApplicationModule;
