/** Papers, their numbers and the series of bodies. */
package vn.paraudit.document.model;
