/** The calendar and the deadline table over HTTP. */
package vn.paraudit.calendar.web;
