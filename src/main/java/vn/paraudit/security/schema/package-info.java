/** Tables that libraries bring for sign-in, as versioned migrations of the product. */
package vn.paraudit.security.schema;
