/** One inspection of one unit: its team, the visit, the minutes, the report and the conclusion. */
@ApplicationModule(displayName = "Inspection", allowedDependencies = {"platform", "security", "organization", "calendar", "engine", "worklist",
    "document", "planning", "team", "checklist", "finding"})
package vn.paraudit.inspection;

import org.springframework.modulith.ApplicationModule;
