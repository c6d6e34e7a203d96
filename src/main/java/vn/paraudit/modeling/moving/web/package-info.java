/** Moving running cases, over HTTP. */
package vn.paraudit.modeling.moving.web;
