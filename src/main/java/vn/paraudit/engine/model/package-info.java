/** What is deployed: bringing the models of the class path into the engine, reading them back, evaluating tables. */
package vn.paraudit.engine.model;
