/** Disciplinary cases, their seats and their rules. */
package vn.paraudit.discipline.model;
