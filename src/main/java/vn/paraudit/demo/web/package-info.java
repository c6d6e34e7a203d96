/** What a browser is told while the invented year is played. */
package vn.paraudit.demo.web;
