/** Violations that inspections found: how grave they are, who answers for them, how they are remedied and whether the remedy lasts. */
@ApplicationModule(displayName = "Findings",
    allowedDependencies = {"platform", "security", "organization", "calendar", "engine", "worklist", "document", "checklist", "evidence"})
package vn.paraudit.finding;

import org.springframework.modulith.ApplicationModule;
