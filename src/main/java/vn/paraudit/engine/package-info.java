/** The process engine and the fence around it. */
@ApplicationModule(displayName = "Engine", allowedDependencies = {"platform", "security", "organization", "form"})
package vn.paraudit.engine;

import org.springframework.modulith.ApplicationModule;
