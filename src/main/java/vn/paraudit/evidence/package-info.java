/** Photos and files that prove what is said: kept as they came, with who brought them, who looked and who took them back. */
@ApplicationModule(displayName = "Evidence", allowedDependencies = {"platform", "security"})
package vn.paraudit.evidence;

import org.springframework.modulith.ApplicationModule;
