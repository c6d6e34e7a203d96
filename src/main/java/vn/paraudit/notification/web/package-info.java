/** Notices over HTTP, everybody their own. */
package vn.paraudit.notification.web;
