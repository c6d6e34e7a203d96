/** Invented people and one invented year, so that whoever starts the product for the first time finds it at work. */
@ApplicationModule(displayName = "Demo",
    allowedDependencies = {"platform", "security", "organization", "calendar", "engine", "worklist", "document", "planning", "team", "inspection",
        "checklist", "finding", "discipline"})
package vn.paraudit.demo;

import org.springframework.modulith.ApplicationModule;
