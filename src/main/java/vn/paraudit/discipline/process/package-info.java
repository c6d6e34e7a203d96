/** Disciplinary cases on the process engine. */
package vn.paraudit.discipline.process;
