/** Modeling over HTTP, for the editors of the product and for desktop modelers. */
package vn.paraudit.modeling.web;
