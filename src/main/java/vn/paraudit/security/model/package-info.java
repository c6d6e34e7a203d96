/** Accounts, tokens, failed sign-ins and the audit trail in the database. */
package vn.paraudit.security.model;
