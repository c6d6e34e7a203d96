/** The evidence on disk and in the database, and the rules between them. */
package vn.paraudit.evidence.model;
