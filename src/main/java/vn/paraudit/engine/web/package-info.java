/** The deployed models over HTTP. */
package vn.paraudit.engine.web;
