/** The inspections over HTTP. */
package vn.paraudit.inspection.web;
