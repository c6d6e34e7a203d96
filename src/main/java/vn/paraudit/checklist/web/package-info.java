/** The checklists over HTTP. */
package vn.paraudit.checklist.web;
