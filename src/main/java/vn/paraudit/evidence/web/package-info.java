/** The evidence over HTTP. */
package vn.paraudit.evidence.web;
