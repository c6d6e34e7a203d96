/** The annual plan: which units are inspected when, that enough of them are and none twice, and who approved it. */
@ApplicationModule(displayName = "Planning",
    allowedDependencies = {"platform", "security", "organization", "calendar", "engine", "worklist", "document"})
package vn.paraudit.planning;

import org.springframework.modulith.ApplicationModule;
