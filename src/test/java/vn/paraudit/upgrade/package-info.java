/** Whoever runs an earlier version goes on with this one. */
package vn.paraudit.upgrade;
