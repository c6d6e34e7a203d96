/** Reading form schemas: the tree of components and what forbids deploying a schema. */
package vn.paraudit.form.model;
