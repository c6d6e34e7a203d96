/** What an expression of a diagram can name at run time: variables and published actions, nothing else. */
package vn.paraudit.engine.expression;
