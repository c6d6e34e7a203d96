/** Official documents: what they say, who signed them, and the numbers that the records offices give them. */
@ApplicationModule(displayName = "Documents", allowedDependencies = {"platform", "security", "organization"})
package vn.paraudit.document;

import org.springframework.modulith.ApplicationModule;
