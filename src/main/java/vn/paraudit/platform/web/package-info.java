/** How the product speaks HTTP: problems in one form, body limits, the pages of the front end. */
package vn.paraudit.platform.web;
