/** How the product speaks HTTP: problems in one form, body limits, the pages of the front end. */
@NamedInterface("web")
package vn.paraudit.platform.web;

import org.springframework.modulith.NamedInterface;
