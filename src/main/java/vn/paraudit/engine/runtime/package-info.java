/** The engine at work: variables, observers of human tasks, chunked jobs, starting and completing. */
package vn.paraudit.engine.runtime;
