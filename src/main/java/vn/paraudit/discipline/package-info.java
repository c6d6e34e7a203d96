/** Disciplinary cases that follow the gravest findings: from acceptance to decision and complaint, seen by their own seats only. */
@ApplicationModule(displayName = "Discipline",
    allowedDependencies = {"platform", "security", "organization", "calendar", "engine", "worklist", "document", "finding"})
package vn.paraudit.discipline;

import org.springframework.modulith.ApplicationModule;
