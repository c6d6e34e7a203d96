/** The engine's tables as versioned migrations of the product; the engine itself never alters its schema. */
package vn.paraudit.engine.schema;
