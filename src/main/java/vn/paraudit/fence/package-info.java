/** What models, tables and forms may be: it stands before the engine reads any of them. */
@ApplicationModule(displayName = "Fence", allowedDependencies = {"platform", "form", "engine", "engine :: runtime"})
package vn.paraudit.fence;

import org.springframework.modulith.ApplicationModule;
