/** Running cases move from one version of their process to another, and back as long as nothing has happened to them. */
package vn.paraudit.modeling.moving;
