/** Trying a model in a process of its own: the process, what it writes down, and the line between it and the product. */
package vn.paraudit.sandbox.child;
