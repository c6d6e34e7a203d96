/** The findings over HTTP. */
package vn.paraudit.finding.web;
