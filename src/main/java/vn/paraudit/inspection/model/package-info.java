/** Inspections, their teams and acts in the database. */
package vn.paraudit.inspection.model;
