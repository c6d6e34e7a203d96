/** One class for each law of the house, made to break it. None of them is ever instantiated. */
package vn.paraudit.architecture.bad;
