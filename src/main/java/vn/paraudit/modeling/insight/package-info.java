/** Where the cases of a process wait, how long, and what failed; the process as a paper. */
package vn.paraudit.modeling.insight;
