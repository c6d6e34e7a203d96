/** What evaluating a FEEL text may cost: steps, sizes and depth are counted, never time. */
package vn.paraudit.form.feel;
