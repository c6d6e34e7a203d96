/** The process engine: its set-up, its run time, the models in force and what they may name. */
@ApplicationModule(displayName = "Engine", allowedDependencies = {"platform", "security", "form"})
package vn.paraudit.engine;

import org.springframework.modulith.ApplicationModule;
