/** The fence: what models, tables and forms may contain. */
package vn.paraudit.engine.fence;
