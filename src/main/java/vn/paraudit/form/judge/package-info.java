/** Judging submissions: which fields are shown, and whether each value can be accepted. */
package vn.paraudit.form.judge;
