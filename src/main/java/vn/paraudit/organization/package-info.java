/** The province's units, the people in them and who heads what since when. */
@ApplicationModule(displayName = "Organization", allowedDependencies = {"platform", "security"})
package vn.paraudit.organization;

import org.springframework.modulith.ApplicationModule;
