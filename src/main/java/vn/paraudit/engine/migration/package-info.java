/** Moving running cases between versions: what a plan may be, who could follow it, and the move itself. */
package vn.paraudit.engine.migration;
