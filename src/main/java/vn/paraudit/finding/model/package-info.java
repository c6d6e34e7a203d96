/** Findings and the catalogue of violations. */
package vn.paraudit.finding.model;
