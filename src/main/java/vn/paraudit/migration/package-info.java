/** Moving running cases between versions of their process: what a plan may be, who could follow it, and the move itself. */
@ApplicationModule(displayName = "Migration", allowedDependencies = {"platform", "engine", "engine :: runtime"})
package vn.paraudit.migration;

import org.springframework.modulith.ApplicationModule;
