/** The forms of human tasks: what they ask, and whether an answer can be accepted. */
@ApplicationModule(displayName = "Form", allowedDependencies = {"platform", "security", "organization"})
package vn.paraudit.form;

import org.springframework.modulith.ApplicationModule;
