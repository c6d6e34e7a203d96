/** Trying a draft with invented people: who tries what, and runs that must come out the same before every release. */
@ApplicationModule(displayName = "Sandbox", allowedDependencies = {"platform", "security", "calendar", "form", "engine", "engine :: runtime", "fence"})
package vn.paraudit.sandbox;

import org.springframework.modulith.ApplicationModule;
