/** Official documents: their numbers without gaps, what they say and who signed. */
@ApplicationModule(displayName = "Documents", allowedDependencies = {"platform", "security", "organization"})
package vn.paraudit.document;

import org.springframework.modulith.ApplicationModule;
