/** Ladders, what was sent, and what people have been told. */
package vn.paraudit.notification.model;
