/** Disciplinary cases over HTTP, for those entitled. */
package vn.paraudit.discipline.web;
