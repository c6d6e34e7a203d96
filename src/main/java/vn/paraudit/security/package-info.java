/** Who a person is, what seats and roles they hold, and the trail of everything anybody did. */
@ApplicationModule(displayName = "Security", allowedDependencies = "platform")
package vn.paraudit.security;

import org.springframework.modulith.ApplicationModule;
