/** Trying a draft with invented people: who tries what, and runs that must come out the same before every release. */
package vn.paraudit.modeling.sandbox;
