/** Official papers over HTTP. */
package vn.paraudit.document.web;
