/** Figures of processes, failed work and the Word annex, over HTTP. */
package vn.paraudit.modeling.insight.web;
