/** The remediation of findings on the process engine. */
package vn.paraudit.finding.process;
