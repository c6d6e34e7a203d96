/** Process managers draw, try, release and move processes themselves. */
@ApplicationModule(displayName = "Modeling", allowedDependencies = {"platform", "security", "organization", "calendar", "engine", "form", "fence", "sandbox", "migration", "worklist"})
package vn.paraudit.modeling;

import org.springframework.modulith.ApplicationModule;
