/** The inspection's process: what the diagram and the code agree on. */
package vn.paraudit.inspection.process;
