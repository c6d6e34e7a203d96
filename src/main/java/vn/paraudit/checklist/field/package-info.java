/** The field sheets: their library, the draw of the sample, the rows with their revisions, and what they come to. */
package vn.paraudit.checklist.field;
