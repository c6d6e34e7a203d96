/** The annual plan's process: what the diagram and the code agree on. */
package vn.paraudit.planning.process;
