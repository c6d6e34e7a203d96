/** The teams over HTTP. */
package vn.paraudit.team.web;
