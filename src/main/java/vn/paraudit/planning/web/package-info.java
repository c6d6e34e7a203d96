/** The annual plans over HTTP. */
package vn.paraudit.planning.web;
