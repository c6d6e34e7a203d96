/** What every part of the product stands on: errors in plain words, ids, time, the database. */
@ApplicationModule(displayName = "Platform", allowedDependencies = {})
package vn.paraudit.platform;

import org.springframework.modulith.ApplicationModule;
