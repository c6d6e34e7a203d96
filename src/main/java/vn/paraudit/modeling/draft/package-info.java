/** Working copies of sets of models, with every version that was saved. */
package vn.paraudit.modeling.draft;
